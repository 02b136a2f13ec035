/**
 * Does what is asked one after the other, in the order in which it was asked, however long each takes. What fails is told to
 * whoever asked, and the next is done all the same.
 */
export function inTurn(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const done = last.then(task, task)
    last = done
    return done
  }
}
