import {PassThrough, Writable} from 'node:stream'
import {expect, test} from 'vitest'
import {inOnePiece} from '../../server/src/lsp/inOnePiece'

test('头和内容一次送出，次序不变', async () => {
  const sent: string[][] = []
  const out = new Writable({
    writev(chunks, done) {
      sent.push(chunks.map(({chunk}) => String(chunk)))
      done()
    },
  })
  const piece = inOnePiece(out)
  for (const content of ['{"id":1}', '{"id":2}']) {
    piece.write(`Content-Length: ${content.length}\r\n\r\n`, 'ascii')
    await new Promise(resolve => piece.write(Buffer.from(content), resolve))
  }
  expect(sent).toEqual([
    ['Content-Length: 8\r\n\r\n', '{"id":1}'],
    ['Content-Length: 8\r\n\r\n', '{"id":2}'],
  ])
})

test('另一头断了，写的一方听得到', async () => {
  const out = new PassThrough()
  const piece = inOnePiece(out)
  const heard = new Promise(resolve => piece.on('error', resolve))
  out.destroy(new Error('EPIPE'))
  expect(await heard).toMatchObject({message: 'EPIPE'})
})
