const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Words in one line of the terminal: characters that steer it or hide in it are written as their numbers. */
export function shown(words: string): string {
  return words.replace(UNSHOWN, character => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
