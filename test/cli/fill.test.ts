import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderWith, nigao} from './command'

const TEMPLATE = `# 在XX县座谈会上的讲话

同志们：

今年，XX县完成投资XX亿元，同比增长%。会议于XX月XX日召开，由{{单位}}牵头。
`
const HEADER = 'XX县,完成投资XX亿元,同比增长%,会议于XX月,会议于XX月XX日召开（日）,单位'
const FULL = `${HEADER}\n青山,5,8.5,3,1,县医院\n白水,6亿元,9%,3月,2日,"县""中""医院"\n`
/** “XX县要落实。” and “XX县\n青山\n” in GB18030. */
const GB_TEMPLATE = new Uint8Array([0x58, 0x58, 0xcf, 0xd8, 0xd2, 0xaa, 0xc2, 0xe4, 0xca, 0xb5, 0xa1, 0xa3])
const GB_DATA = new Uint8Array([0x58, 0x58, 0xcf, 0xd8, 0x0a, 0xc7, 0xe0, 0xc9, 0xbd, 0x0a])

async function fill(data: string | Uint8Array, options: readonly string[] = [], name = 'rows.csv') {
  const folder = await folderWith({'讲话.md': TEMPLATE, [name]: data})
  const out = join(folder, 'out')
  const run = () =>
    nigao(['fill', join(folder, '讲话.md'), '--data', join(folder, name), '--out', out, ...options])
  return {folder, target: out, run, ...(await run()), written: await filesIn(out)}
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder).catch(() => [] as string[])
  const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']))
}

describe('一行一篇', () => {
  test('都填上了，退出码为 0', async () => {
    const {code, out, err, written, folder} = await fill(FULL)
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toContain('写出 2 份')
    expect(out).toContain('全部填好')
    expect(Object.keys(written)).toEqual(['讲话-1.md', '讲话-2.md'])
    expect(written['讲话-2.md']).toBe(
      '# 在白水县座谈会上的讲话\n\n同志们：\n\n今年，白水县完成投资6亿元，同比增长9%。会议于3月2日召开，由县"中"医院牵头。\n',
    )
    expect(await readdir(folder)).toHaveLength(3)
  })

  test('缺的照旧待填，逐行说明，退出码为 1；有疑问的也说', async () => {
    const {code, out, err, written} = await fill(`${HEADER}\n青山,5,,3,1,县医院\n白水,很多,9,2,30,XX\n`)
    expect(code).toBe(1)
    expect(out).toContain('其中 2 份还有待填')
    expect(written['讲话-1.md']).toContain('同比增长%')
    const lines = err.trimEnd().split('\n')
    expect(lines[0]).toMatch(/rows\.csv”第2行缺“同比增长%”，照旧待填$/)
    expect(lines.slice(1).map(line => line.slice(line.indexOf('第3行')))).toEqual([
      '第3行“完成投资XX亿元”：“亿元”前面应填数字，“很多”不是',
      '第3行“会议于XX月”：2月没有30日，请核对',
      '第3行“会议于XX月XX日召开（日）”：2月没有30日，请核对',
      '第3行“单位”：“XX”还是待填的写法，请换成要填的内容',
    ])
  })

  test('没有用上的列、没有的列，只说一次', async () => {
    const {code, err} = await fill('XX县,电话,传真\n青山,1,2\n白水,3,4\n')
    expect(code).toBe(1)
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/这些列没有用上：“电话”“传真”$/)
    expect(lines[1]).toMatch(
      /没有这些列，各份照旧待填：“完成投资XX亿元”“同比增长%”“会议于XX月”“会议于XX月XX日召开（日）”“单位”$/,
    )
  })

  test('文件名的写法：列、序号，模板里没有的列也可以', async () => {
    const {written, err} = await fill('XX县,编号\n青山,a/1\n白水,../b\n', [
      '--name',
      '{序号}{XX县}{编号}讲话',
    ])
    expect(Object.keys(written)).toEqual(['1青山a／1讲话.md', '2白水..／b讲话.md'])
    expect(err).not.toContain('编号')
  })

  test('JSON 数据，JSON 报告', async () => {
    const data = JSON.stringify([{XX县: '青山', 单位: '县医院'}])
    const {code, out, written} = await fill(data, ['--format', 'json'], 'rows.json')
    expect(code).toBe(1)
    const report = JSON.parse(out)
    expect(report).toMatchObject({version: 1, unknown: [], files: [{row: '第1项', doubts: {}}]})
    expect(report.files[0].path).toMatch(/out.讲话-1\.md$/)
    expect(report.files[0].open).toEqual(report.absent)
    expect(Object.keys(written)).toEqual(['讲话-1.md'])
  })
})

describe('编码', () => {
  test('GB18030 的模板和表格都能读，写出的用 UTF-8 并说明', async () => {
    const folder = await folderWith({'讲话.md': GB_TEMPLATE, 'rows.csv': GB_DATA})
    const path = (name: string) => join(folder, name)
    const {code, err} = await nigao([
      'fill',
      path('讲话.md'),
      '--data',
      path('rows.csv'),
      '--out',
      path('out'),
    ])
    expect(code).toBe(0)
    expect(err).toMatch(/是 GB18030 编码，写出的稿件都用 UTF-8\n$/)
    expect(await filesIn(path('out'))).toEqual({'讲话-1.md': '青山县要落实。'})
  })

  test('UTF-16 的表格（Excel 的 Unicode 文本），制表符分隔', async () => {
    const text = '\uFEFFXX县\t单位\r\n青山\t县医院\r\n'
    const {code, written} = await fill(new Uint8Array(Buffer.from(text, 'utf16le')), [], 'rows.txt')
    expect(code).toBe(1)
    expect(written['讲话-1.md']).toContain('由县医院牵头')
  })

  test('模板的字节序标记、换行、末尾照旧', async () => {
    const folder = await folderWith({
      '讲话.md': '\uFEFFXX县要落实。\r\n\r\n完',
      'rows.csv': '\uFEFFXX县\r\n青山\r\n',
    })
    const path = (name: string) => join(folder, name)
    await nigao(['fill', path('讲话.md'), '--data', path('rows.csv'), '--out', path('out')])
    expect(await filesIn(path('out'))).toEqual({'讲话-1.md': '\uFEFF青山县要落实。\r\n\r\n完'})
  })
})

describe('有差错的，什么也不写', () => {
  test.each([
    ['XX县,单位\n青山\n', '第2行有1列，表头有2列'],
    ['XX县,单位\n青山,"县医院\n', '第2行第2列的引号没有配对'],
    ['XX县,XX县\n青山,白水\n', '都叫“XX县”'],
    ['XX县,\n青山,1\n', '第1行第2列没有列名'],
    ['青山,县医院\n白水,县中医院\n', '也许缺了表头'],
    ['', '表格是空的'],
    [`${HEADER}\n`, '只有表头，没有数据'],
  ])('%j', async (data, fault) => {
    const {code, out, err, folder} = await fill(data)
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toContain(fault)
    expect(err).toContain('没有写出任何稿件')
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining(['out']))
  })

  test.each([
    [['--name', '{电话}.md'], '“{电话}”不是数据的一列'],
    [['--name', '../{单位}.md'], '不能有“/”'],
    [['--name', '讲话.md'], '第2行、第3行的文件名都是“讲话.md”'],
  ])('%j', async (options, fault) => {
    const {code, err, written} = await fill(FULL, options)
    expect(code).toBe(2)
    expect(err).toContain(fault)
    expect(written).toEqual({})
  })

  test.each([
    ['rows.xlsx', '请在表格软件里另存为 CSV'],
    ['rows.doc', '数据应是 .csv 或 .json 文件'],
  ])('%s', async (name, hint) => {
    const {code, err} = await fill(FULL, [], name)
    expect(code).toBe(2)
    expect(err).toContain(hint)
  })

  test('数据不是文本、没有这个文件、模板里没有待填', async () => {
    expect((await fill(new Uint8Array([0x50, 0, 0, 0xff]))).err).toContain('不是文本')
    const folder = await folderWith({'a.md': '同志们：\n', 'rows.csv': FULL})
    const run = (template: string, data: string) =>
      nigao(['fill', join(folder, template), '--data', join(folder, data), '--out', join(folder, 'out')])
    expect((await run('a.md', 'rows.csv')).err).toContain('里没有待填')
    expect((await run('none.md', 'rows.csv')).err).toMatch(/none\.md”：没有这个文件/)
    await writeFile(join(folder, 'b.md'), TEMPLATE)
    expect((await run('b.md', 'none.csv')).err).toMatch(/none\.csv”：没有这个文件/)
  })
})

describe('已有的文件', () => {
  test('不加 --force 不改写，一个也不写', async () => {
    const {run, target} = await fill(FULL)
    await writeFile(join(target, '讲话-2.md'), '改过')
    const {code, err} = await run()
    expect(code).toBe(2)
    expect(err).toContain('里已有“讲话-1.md”“讲话-2.md”，要改写请加 --force')
    expect((await filesIn(target))['讲话-2.md']).toBe('改过')
  })

  test('加了就改写，别的文件不动', async () => {
    const first = await fill(FULL, ['--force'])
    await writeFile(join(first.target, '讲话-2.md'), '改过')
    await writeFile(join(first.target, '别的.md'), '别的')
    expect((await first.run()).code).toBe(0)
    const written = await filesIn(first.target)
    expect(written['讲话-2.md']).toContain('白水')
    expect(written['别的.md']).toBe('别的')
  })

  test('模板和数据，加了 --force 也不改写', async () => {
    const folder = await folderWith({'讲话.md': TEMPLATE, 'rows.csv': FULL})
    const path = (name: string) => join(folder, name)
    const args = ['fill', path('讲话.md'), '--data', path('rows.csv'), '--out', folder, '--force']
    for (const name of ['讲话.md', 'rows.csv']) {
      await writeFile(path('one.csv'), '单位\n县医院\n')
      const one = [
        ...args.slice(0, 3),
        name === 'rows.csv' ? path('rows.csv') : path('one.csv'),
        ...args.slice(4),
      ]
      const data = name === 'rows.csv' ? '单位\n县医院\n' : FULL
      await writeFile(path('rows.csv'), data)
      const {code, err} = await nigao([...one, '--name', name])
      expect(code).toBe(2)
      expect(err).toContain('就是读入的文件')
      expect(await readFile(path('讲话.md'), 'utf8')).toBe(TEMPLATE)
      expect(await readFile(path('rows.csv'), 'utf8')).toBe(data)
    }
  })

  test('--out 是文件，或文件夹里有同名的文件夹', async () => {
    const folder = await folderWith({'讲话.md': TEMPLATE, 'rows.csv': FULL, out: ''})
    const path = (name: string) => join(folder, name)
    const run = (out: string) =>
      nigao(['fill', path('讲话.md'), '--data', path('rows.csv'), '--out', out, '--force'])
    expect((await run(path('out'))).err).toContain('是文件，不是文件夹')
    expect((await run(join(path('out'), 'sub'))).code).toBe(2)
    await mkdir(path('讲话-2.md'))
    expect((await run(folder)).err).toContain('是文件夹，不能写成文件')
    expect(await readdir(folder)).not.toContain('讲话-1.md')
  })
})

describe('--list', () => {
  test('电子表格会当作公式的表头加撇号，填好读得回来', async () => {
    const template = '由{{=HYPERLINK(甲)}}牵头。\n'
    const folder = await folderWith({'讲话.md': template})
    const {out} = await nigao(['fill', join(folder, '讲话.md'), '--list'])
    expect(out).toMatch(/^\uFEFF'=HYPERLINK/)
    await writeFile(join(folder, 'rows.csv'), `${out.split('\r\n')[0]}\r\n县医院\r\n`)
    const {code} = await nigao([
      ...['fill', join(folder, '讲话.md'), '--data', join(folder, 'rows.csv'), '--out', join(folder, 'out')],
    ])
    expect(code).toBe(0)
    expect(await filesIn(join(folder, 'out'))).toEqual({'讲话-1.md': '由县医院牵头。\n'})
  })

  test('印出表头和一个空行，填好就是数据', async () => {
    const folder = await folderWith({'讲话.md': TEMPLATE})
    const {code, out, err} = await nigao(['fill', join(folder, '讲话.md'), '--list'])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toBe(`\uFEFF${HEADER}\r\n,,,,,\r\n`)
    const {code: filled} = await fill(out.replace(',,,,,', '青山,5,8.5,3,1,县医院'))
    expect(filled).toBe(0)
    expect((await fill(out)).err).toContain('只有表头，没有数据')
  })

  test('JSON', async () => {
    const folder = await folderWith({'讲话.md': TEMPLATE})
    const {out} = await nigao(['fill', '--list', '--format', 'json', join(folder, '讲话.md')])
    expect(Object.keys(JSON.parse(out)).join()).toBe(HEADER)
  })
})

test.each([
  [['fill'], '没有说明作模板的稿件'],
  [['fill', 'a.md'], '没有说明数据，请写 --data'],
  [['fill', 'a.md', '--data', 'a.csv'], '没有说明稿件写到哪里，请写 --out'],
  [['fill', 'a.md', 'b.md', '--list'], '模板只能有一份'],
  [['fill', '-', '--list'], 'fill 不读标准输入'],
  [['fill', 'a.md', '--list', '--force'], '--list 只印出待填'],
  [['fill', 'a.md', '--list', '--fix'], '--fail-on、--fix、--scope 和 --verbose 只用于 check'],
  [['check', 'a.md', '--data', 'a.csv'], '--list、--data 和 --name 只用于 fill'],
])('用法不对：%j', async (args, message) => {
  const {code, out, err} = await nigao(args)
  expect({code, out}).toEqual({code: 2, out: ''})
  expect(err).toContain(message)
})
