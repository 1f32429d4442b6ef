// What our extension asks of the writer. Boxes come up as ever and are answered on the screen; where a file is asked for, the
// test gives it at once: VS Code’s own box for files belongs to the browser, and the journeys answer it.
const {Uri} = require('vscode')

/**
 * A copy of `vscode.window` that keeps a list of questions, each with `words` that stand in its box, and `isOpen`; one about
 * files has `give`, which takes an address, or nothing for an Escape.
 */
exports.hearQuestions = (window, questions) => {
  return changed(window, {
    showQuickPick: (items, options, ...rest) =>
      until(window.showQuickPick(items, options, ...rest), wordsOf(options)),
    showInputBox: (options, ...rest) => until(window.showInputBox(options, ...rest), wordsOf(options)),
    createQuickPick: () => whenShown(window.createQuickPick()),
    createInputBox: () => whenShown(window.createInputBox()),
    showOpenDialog: ({title}) => aboutFiles(title, uri => uri && [uri]),
    showSaveDialog: ({title}) => aboutFiles(title, uri => uri),
  })

  function until(answered, words) {
    const question = ask(words)
    const close = () => {
      question.isOpen = false
    }
    answered.then(close, close)
    return answered
  }

  function whenShown(box) {
    const show = box.show.bind(box)
    let question
    box.onDidHide(() => {
      question.isOpen = false
    })
    box.show = () => {
      question = ask(wordsOf(box))
      show()
    }
    return box
  }

  function aboutFiles(title, answerOf) {
    return new Promise(done => {
      const question = ask([title])
      question.give = address => {
        question.isOpen = false
        done(answerOf(address && Uri.parse(address)))
      }
    })
  }

  function ask(words) {
    const question = {words, isOpen: true}
    questions.push(question)
    return question
  }
}

function wordsOf({title, prompt, step, totalSteps}) {
  return [title, prompt, step && `${step}/${totalSteps}`].filter(Boolean)
}

/** A copy of a part of the API with these changes: what VS Code gives cannot be changed itself. */
function changed(object, changes) {
  return Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(object),
    ...Object.getOwnPropertyDescriptors(changes),
  })
}
exports.changed = changed
