/**
 * How far the web server's heap may grow before it is cleared up. Nothing is kept of a response, but by itself V8 lets lie what is
 * garbage, the more of it the more memory the machine has (docs/decisions/0061-a-bounded-heap.md). It is no limit: what needs more gets more.
 */
export const heapFlags = ["--max-semi-space-size=16", "--heap-growing-percent=50"];
