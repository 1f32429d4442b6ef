/** What workbench.setup.mjs started. `keys`: command id → key. */
export interface VsCode {
  readonly url: string
  /** Its display language. */
  readonly locale: string
  /** Where the packaged extension is installed. */
  readonly extensions: string
  readonly folder: string
  readonly screenshots: string
  readonly chromium: string
  readonly keys: Readonly<Record<string, string>>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** undefined where the machine has no browser or no Chinese font. */
    readonly vsCode: VsCode | undefined
  }
}
