import {BuilderElement, type IRunOptions, TextRun, type XmlComponent} from 'docx'
import type {Profile} from '../core/index'

/** A character with its pinyin above it, which stands on the top of the character. */
export function rubyOf(character: IRunOptions, pinyin: string, {roles, reading}: Profile): TextRun {
  const {size} = roles.body
  const run = new TextRun({})
  run.addChildElement(
    element('ruby', [
      element('rubyPr', [
        value('rubyAlign', 'center'),
        value('hps', reading.size),
        value('hpsRaise', size - 2),
        value('hpsBaseText', size),
        value('lid', 'zh-CN'),
      ]),
      element('rt', [new TextRun({text: pinyin, size: reading.size})]),
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
