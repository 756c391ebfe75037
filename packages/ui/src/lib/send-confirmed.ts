import { askForConfirmation } from './confirmation.ts'

interface Observer<Value, Failure> {
  next(value: Value): void
  complete(): void
  error(failure: Failure): void
}

export interface ConfirmedRequest<Value, Failure> {
  send: (observer: Observer<Value, Failure>) => { unsubscribe(): void }
  observer: Observer<Value, Failure>
  needsConfirmation: (failure: Failure) => boolean
}

/**
 * A change that needs a fresh sign-in asks for it by itself, and is sent once more when it was given. So no form has to
 * know which changes these are. Returns how to give up.
 */
export function sendConfirmed<Value, Failure>(request: ConfirmedRequest<Value, Failure>): () => void {
  const { send, observer, needsConfirmation } = request
  let subscription = attempt(true)
  function attempt(mayAsk: boolean) {
    return send({
      next: (value) => observer.next(value),
      complete: () => observer.complete(),
      error: (failure) => {
        if (!mayAsk || !needsConfirmation(failure)) return observer.error(failure)
        void askForConfirmation().then((confirmed) => {
          if (confirmed) subscription = attempt(false)
          else observer.error(failure)
        })
      },
    })
  }
  return () => subscription.unsubscribe()
}
