import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {describe, test} from 'vitest'

const SHARED = resolve(import.meta.dirname, '../../shared')

/** A folder of drafts and documents beside the repository, which are no part of it. */
export function sharedFolder(name: string): string {
  return resolve(SHARED, name)
}

/**
 * Tests on such a folder. Where it is not at hand they count as one skipped test, whose title tells `scripts/test.mjs`
 * that no machine with the repository alone can run it.
 */
export function describeShared(folder: string, title: string, tests: () => void): void {
  if (existsSync(sharedFolder(folder))) {
    describe(title, tests)
    return
  }
  console.log(`跳过“${title}”：所用的稿件不随仓库提供（应在仓库旁的 ../shared/${folder}），不影响其余测试`)
  test.skip(`${title}（跳过：../shared/${folder} 不随仓库提供）`, () => undefined)
}
