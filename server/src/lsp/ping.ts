import type {Connection} from 'vscode-languageserver'
import {PING_NOTIFICATION, type Ping} from './protocol'

/** Gives every sign of life that the client asks for, once what came before is dealt with. */
export function answerPings(connection: Connection): void {
  connection.onNotification(PING_NOTIFICATION, (ping: Ping) => {
    connection.sendNotification(PING_NOTIFICATION, ping).catch(() => {
      // A client that is gone does not miss it.
    })
  })
}
