import {BuilderElement, type IRunOptions, TextRun, type XmlComponent} from 'docx'

/** A character with its pinyin on the top of it; the sizes of both are half points. */
export function rubyOf(character: IRunOptions, size: number, pinyin: string, pinyinSize: number): TextRun {
  const run = new TextRun({})
  run.addChildElement(
    element('ruby', [
      element('rubyPr', [
        value('rubyAlign', 'center'),
        value('hps', pinyinSize),
        value('hpsRaise', size - 2),
        value('hpsBaseText', size),
        value('lid', 'zh-CN'),
      ]),
      element('rt', [new TextRun({text: pinyin, size: pinyinSize})]),
      element('rubyBase', [new TextRun(character)]),
    ]),
  )
  return run
}

function element(name: string, children: readonly XmlComponent[]): XmlComponent {
  return new BuilderElement({name: `w:${name}`, children})
}

function value(name: string, value: string | number): XmlComponent {
  return new BuilderElement({name: `w:${name}`, attributes: {value: {key: 'w:val', value}}})
}
