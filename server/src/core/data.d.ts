/** Word lists are bundled as text. */
declare module '*.tsv' {
  const text: string
  export default text
}

/** Tables of numbers lie beside the programs and are read when they are first needed (scripts/tables.mjs). */
declare module '*.bin' {
  const read: () => Uint8Array
  export default read
}

/** The dictionary as it is packed (scripts/dictionary.mjs). */
declare module '@node-rs/jieba/dict.txt' {
  const read: () => Uint8Array
  export default read
}
