/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json}

const POSITION = /position (\d+)/
const LINE_BREAK = /\r\n|\n|\r/

/** The value, or where the text is no JSON: the line from 1, undefined where the engine does not say. */
export function parseJson(text: string): {readonly value: Json} | {readonly line: number | undefined} {
  try {
    return {value: JSON.parse(text)}
  } catch (error) {
    // JSON.parse alone knows whether a text is JSON, and throwing is the only way it says so.
    const message = error instanceof Error ? error.message : ''
    if (message.includes('end of JSON')) return {line: text.trimEnd().split(LINE_BREAK).length}
    const position = POSITION.exec(message)?.[1]
    return {line: position === undefined ? undefined : lineAt(Number(position))}
  }

  function lineAt(position: number): number {
    return text.slice(0, position).split(LINE_BREAK).length
  }
}
