// Builds and packs nigao.vsix, and refuses to hand over one that carries what a drafter does not need.
import {readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {extensionPage} from './extensionPage.mjs'
import {mustRun, root, runAsScript, runDependency, succeeded} from './shell.mjs'

/** Where the packed extension lies, absolute. */
export const VSIX = resolve(root, 'nigao.vsix')

/** README as the extension page can show it, relative to the root as vsce wants it. */
const README = 'dist/README.md'
const LARGEST = 1_500_000
const UNWANTED = /(^|\/)(node_modules|test|bench)\/|\.map$|\.tsbuildinfo$|\.test\.[cm]?[jt]s$|(?<!\.d)\.m?ts$/

/** Builds the programs and the pages of the panels and packs them; throws when the package is too large or holds files it must not. */
export async function packageExtension() {
  await mustRun(process.execPath, [resolve(root, 'scripts/build.mjs')])
  rmSync(VSIX, {force: true})
  writeFileSync(resolve(root, README), extensionPage())
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links']
  const result = await runDependency('vsce', ['package', ...options, '--readme-path', README, '--out', VSIX])
  succeeded('vsce package', result)
  const files = namesInZip(readFileSync(VSIX))
  const unwanted = files.filter(name => UNWANTED.test(name))
  if (unwanted.length > 0) throw new Error(`nigao.vsix 含有不应打包的文件：${unwanted.join('、')}`)
  const {size} = statSync(VSIX)
  if (size > LARGEST) throw new Error(`nigao.vsix 有 ${size} 字节，超过 ${LARGEST} 字节`)
  return {size, files}
}

/** The file names in a zip, from its central directory (APPNOTE.TXT 4.3.12). */
export function namesInZip(zip) {
  const names = []
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const nameLength = zip.readUInt16LE(at + 28)
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return names
}

await runAsScript(import.meta, async () => {
  const {size, files} = await packageExtension()
  console.log(`nigao.vsix：${files.length} 个文件，${(size / 1000).toFixed(0)} KB`)
})
