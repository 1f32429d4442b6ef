import {type Connection, type Disposable, DocumentSymbolRequest} from 'vscode-languageserver'
import {SYMBOL_OPTIONS} from './initialized'

/**
 * Offers the symbols of drafts to a client that takes offers while it runs. A call of what is returned takes the offer
 * back and makes it anew: there is no other way to have symbols asked for again while the text stays as it is.
 */
export function offerSymbols(connection: Connection, log: (error: unknown) => void): () => void {
  let offered: Promise<Disposable | undefined> = Promise.resolve(undefined)
  offer()
  return offer

  function offer(): void {
    offered = offered.then(renew).catch(error => {
      log(error)
      return undefined
    })
  }

  function renew(before: Disposable | undefined): Promise<Disposable> {
    before?.dispose()
    return connection.client.register(DocumentSymbolRequest.type, {documentSelector: null, ...SYMBOL_OPTIONS})
  }
}
