// A language client over stdio, as small as a measurement needs: framing, requests, and the time a message came in.
import {spawn, spawnSync} from 'node:child_process'

const HEADER_END = '\r\n\r\n'

/**
 * Starts `node ARGS` and returns `send` (a notification), `request` (resolves with `{result, at}`), `notified`
 * (resolves with `{params, at}` of the next notification of a method that a test accepts), `stop` and `kill`. `at` is
 * `performance.now()` when the last byte was there, before the message was parsed.
 */
export function startClient(args, cwd) {
  const child = spawn(process.execPath, args, {cwd, stdio: ['pipe', 'pipe', 'inherit']})
  const pending = new Map()
  const waiting = []
  let chunks = []
  let size = 0
  let needed = 0
  let lastId = 0

  child.stdout.on('data', chunk => {
    chunks.push(chunk)
    size += chunk.length
    if (size < needed) return
    const at = performance.now()
    let buffer = Buffer.concat(chunks)
    for (;;) {
      const header = buffer.indexOf(HEADER_END)
      if (header < 0) break
      const start = header + HEADER_END.length
      const length = Number(/Content-Length: *(\d+)/i.exec(buffer.toString('latin1', 0, header))[1])
      needed = start + length
      if (buffer.length < needed) break
      receive(JSON.parse(buffer.toString('utf8', start, needed)), at)
      buffer = buffer.subarray(needed)
      needed = 0
    }
    chunks = [buffer]
    size = buffer.length
  })
  child.on('exit', code => {
    if (child.killed) return
    const error = new Error(`${args.join(' ')}: ended with ${code}`)
    for (const {reject} of [...pending.values(), ...waiting]) reject(error)
  })

  return {
    send: (method, params) => write({method, params}),
    request(method, params) {
      const id = ++lastId
      return new Promise((resolve, reject) => {
        pending.set(id, {resolve, reject})
        write({id, method, params})
      })
    },
    notified: (method, accepts) =>
      new Promise((resolve, reject) => waiting.push({method, accepts, resolve, reject})),
    /** Resident memory in MB. */
    memory: () =>
      Number(spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {encoding: 'utf8'}).stdout) / 1024,
    /** For servers that do not end when they are told to. */
    kill: () => child.kill(),
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      await this.request('shutdown', undefined)
      this.send('exit', undefined)
      await ended
    },
  }

  function write(message) {
    const body = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}))
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}${HEADER_END}`), body]))
  }

  function receive(message, at) {
    if (message.method !== undefined && message.id !== undefined) {
      // The server asks for settings or registers a capability: no setting differs, and it may.
      const result =
        message.method === 'workspace/configuration' ? message.params.items.map(() => ({})) : null
      return write({id: message.id, result})
    }
    if (message.method === undefined) {
      const {resolve, reject} = pending.get(message.id)
      pending.delete(message.id)
      return message.error ? reject(new Error(message.error.message)) : resolve({result: message.result, at})
    }
    const index = waiting.findIndex(
      ({method, accepts}) => method === message.method && accepts(message.params),
    )
    if (index >= 0) waiting.splice(index, 1)[0].resolve({params: message.params, at})
  }
}
