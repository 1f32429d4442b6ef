import {spawnSync} from 'node:child_process'
import {readFileSync, truncateSync} from 'node:fs'
import {join} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {builtProgram} from '../dist'
import {p, wordFile} from '../word/import/build'
import {folderWith} from './command'

/** In MB. */
const MOST = 400
const WHOLE = {body: p('同志们：')}
/** Writes the most memory that the process has had, in KB, when it ends; what it says itself counts that of its parent. */
const GAUGE = `const {readFileSync, writeFileSync} = require('node:fs')
process.on('exit', () => {
  const most = process.platform === 'linux' && /VmHWM:s+(d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  writeFileSync(process.env.GAUGE, String(most ? most[1] : process.resourceUsage().maxRSS))
})
`

function withDocument(xml: string): Uint8Array {
  return wordFile({...WHOLE, more: {'word/document.xml': xml}})
}

/** A package that says of its parts that they are small. */
function lying(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
  return bytes
}

const ENTITIES = Array.from(
  'bcdefghij',
  (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`,
)
const paragraphs = (count: number) => '<w:p><w:r><w:t>字</w:t></w:r></w:p>'.repeat(count)
const document = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`

test.each<[name: string, make: () => Uint8Array, code: number]>([
  ['压缩炸弹', () => withDocument(document(' '.repeat(60_000_000))), 2],
  ['谎报大小的', () => lying(withDocument(document(' '.repeat(60_000_000)))), 2],
  [
    '实体套实体',
    () => withDocument(`<!DOCTYPE x [<!ENTITY a "同志们">${ENTITIES.join('')}]>${document('&j;')}`),
    2,
  ],
  ['套得很深的', () => withDocument(document('<w:p>'.repeat(200_000))), 2],
  ['标记刚好读的', () => withDocument(document(paragraphs(87_000))), 0],
  ['文字刚好读的', () => withDocument(document(p('很长的话。'.repeat(355_000)))), 0],
  ['标记多得出奇的', () => withDocument(document(paragraphs(100_000))), 2],
  [
    '几万个文件的',
    () => zipSync(Object.fromEntries(Array.from({length: 25_000}, (_, at) => [`${at}`, strToU8('a')]))),
    2,
  ],
  [
    '外部关系、上级文件夹、宏',
    () =>
      wordFile({
        ...WHOLE,
        more: {
          '../../word/document.xml': '<x/>',
          'word/vbaProject.bin': 'Sub AutoOpen()',
          'word/_rels/document.xml.rels':
            '<Relationships><Relationship Id="x" TargetMode="External" Target="http://localhost:1/a"/></Relationships>',
        },
      }),
    0,
  ],
  ['500 MB 的', () => wordFile(WHOLE), 2],
])(
  '%s，读得了读不了都有一句话，不多占内存',
  async (name, make, code) => {
    const folder = await folderWith({'来稿.docx': make(), 'gauge.cjs': GAUGE})
    if (name.startsWith('500')) truncateSync(join(folder, '来稿.docx'), 500_000_000)
    const {status, stderr} = spawnSync(
      process.execPath,
      [
        '--require',
        join(folder, 'gauge.cjs'),
        builtProgram('cli.js'),
        'import',
        '来稿.docx',
        '-o',
        '稿件.md',
      ],
      {cwd: folder, env: {...process.env, GAUGE: join(folder, 'gauge.txt')}, encoding: 'utf8'},
    )
    expect(status, stderr).toBe(code)
    if (code === 2) expect(stderr).toMatch(/来稿\.docx”(?:太大|太长|打不开).*，请在 Word 或 WPS 中/)
    expect(Number(readFileSync(join(folder, 'gauge.txt'), 'utf8')) / 1024).toBeLessThan(MOST)
  },
  120_000,
)
