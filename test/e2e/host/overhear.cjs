// What our extension registers with VS Code and what it asks of the writer: its copy of the API keeps a list of both.
const Module = require('node:module')
const {changed, hearQuestions} = require('./questions.cjs')

/** The folder of the packaged extension among the installed ones. */
const OURS = /[\\/]nigao\.nigao-[^\\/]*[\\/]/
/** Commands are in the manifest, from which test/e2e/host/commandRows.ts has them. */
const TELLING = /^(?:register(?!Command$|TextEditorCommand$)\w+|createTreeView|createDiagnosticCollection)$/

/**
 * From now on two lists. Of what is `registered`, `name` is that of the call, with what it is for where there is more than
 * one, and `args` as they were given. Of the `questions`, see questions.cjs. Our extension must not have been loaded yet.
 */
exports.overhear = () => {
  const heard = {registered: [], questions: []}
  const load = Module._load
  let copy
  Module._load = function (request, parent, ...rest) {
    const loaded = load.call(this, request, parent, ...rest)
    if (request !== 'vscode' || !OURS.test(parent?.filename ?? '')) return loaded
    copy ??= listeningCopy(loaded, heard)
    return copy
  }
  return heard
}

function listeningCopy(api, {registered, questions}) {
  const parts = ['languages', 'window', 'workspace'].map(name => [name, registering(api[name], registered)])
  const {window, ...others} = Object.fromEntries(parts)
  const comments = commenting(api.comments, registered)
  return changed(api, {
    ...others,
    window: hearQuestions(window, questions),
    comments,
  })
}

function registering(part, registered) {
  const calls = Object.keys(part).filter(name => TELLING.test(name))
  const telling = calls.map(name => [
    name,
    (...args) => {
      const of = typeof args[0] === 'string' ? ` ${args[0]}` : ''
      registered.push({name: name + of, args})
      if (args[1]?.dragAndDropController) registered.push({name: `dragAndDropController${of}`, args})
      return part[name](...args)
    },
  ])
  return changed(part, Object.fromEntries(telling))
}

/** The threads that a controller has made are kept with it. */
function commenting(part, registered) {
  return changed(part, {
    createCommentController(...args) {
      const controller = part.createCommentController(...args)
      const threads = []
      registered.push({
        name: `createCommentController ${args[0]}`,
        args,
        threads,
      })
      return changed(controller, {
        createCommentThread(...about) {
          threads.push(controller.createCommentThread(...about))
          return threads.at(-1)
        },
      })
    },
  })
}
