/** Painting in small portions: it pauses after each, so that no frame has to wait for all of it. */
export type Work<Result> = Generator<undefined, Result, undefined>
