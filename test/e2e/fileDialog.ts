import {expect} from 'vitest'
import {SOON, type Workbench} from './workbench'

/** Types a path into the file dialog with this title and accepts it. */
export async function choosePath({page}: Workbench, title: string, path: string): Promise<void> {
  const dialog = page.locator('.quick-input-widget', {
    has: page.locator('.quick-input-title', {hasText: title}),
  })
  await dialog.waitFor({timeout: SOON.timeout})
  const input = dialog.locator('input[type="text"]')
  const accept = dialog.locator('.monaco-button', {hasText: /确定|放在这里|保存/})
  // While it reads a folder, the dialog writes its own path over the typed one and drops clicks.
  await expect
    .poll(async () => {
      const open = await dialog.isVisible()
      if (open && (await input.inputValue()) === path) await accept.click({timeout: 2000})
      else if (open) await input.fill(path)
      return open
    }, SOON)
    .toBe(false)
}
