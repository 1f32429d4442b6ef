import {Writable} from 'node:stream'

/**
 * Passes messages on to a stream. They come as a header, which is a string, and their content, and both leave together: two
 * writes would wake the client twice, and the first time for nothing.
 */
export function inOnePiece(out: Writable): Writable {
  let header = ''
  const piece = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _, done) {
      if (typeof chunk === 'string') {
        header += chunk
        done()
        return
      }
      out.cork()
      out.write(header, 'ascii')
      out.write(chunk, done)
      out.uncork()
      header = ''
    },
  })
  out.on('error', error => piece.destroy(error))
  out.on('close', () => piece.destroy())
  return piece
}
