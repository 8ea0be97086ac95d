/** How many participants a session has, in all processes together. */
export abstract class AudienceCounts {
  /**
   * @param here how many there are in this process
   * @returns how many there are in all; one with sockets in two processes counts twice
   */
  abstract total(sessionId: string, here: number): Promise<number>;
}
