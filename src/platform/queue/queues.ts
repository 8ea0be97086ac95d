/**
 * Injection token of all queues that the application has told {@link QueueModule} of, in its order.
 * A module that uses one has its name in a file of its own. Job ids may not hold ":".
 */
export const QUEUES = Symbol('QUEUES');
