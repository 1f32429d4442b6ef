import {existsSync} from 'node:fs'
import {resolve} from 'node:path'

/** A program that `npm run build` makes; tests that run it are named `*.dist.test.ts`. */
export function builtProgram(name: string): string {
  const path = resolve(import.meta.dirname, '../dist', name)
  if (!existsSync(path)) throw new Error(`dist/${name} 不存在，请先运行 npm run build`)
  return path
}
