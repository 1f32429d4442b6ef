import {type Conversion, type Converted, convertToPdf} from '../office/convertToPdf'
import {inWords} from './failures'

/** What a drafter can do who has no LibreOffice. */
export const NO_OFFICE =
  '没有找到 LibreOffice，导不出 PDF：请先装上它（免费），或者在 VS Code 里用“公文版式预览”的“打印”存成 PDF'

type Failure = Extract<Converted, {readonly failure: string}>['failure']

const SENTENCES: Readonly<Record<Failure, string>> = {
  cancelled: '没有导出 PDF：中途停止了',
  tooLong: '没有导出 PDF：LibreOffice 五分钟还没有画完，请把稿件分成几份再导出',
  failed: '没有导出 PDF：LibreOffice 没有画成，请重新安装它再试',
}

/** A Word file as the bytes of a PDF; throws in words where there is none. */
export async function toPdf(word: Uint8Array, conversion: Conversion): Promise<Uint8Array> {
  const converted = await convertToPdf(word, conversion)
  if ('bytes' in converted) return converted.bytes
  const {failure, said} = converted
  throw inWords(failure === 'failed' && said !== '' ? `${SENTENCES[failure]}（${said}）` : SENTENCES[failure])
}
