import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { newId } from '../ids.js';
import { REDIS_PREFIX, type RedisConnections } from '../redis/redis-connections.js';
import { REDIS } from '../topology.js';
import { Bus } from './bus.js';

/** How long to wait for other processes to say that they are done. Milliseconds. */
const ANSWER_LIMIT = 2_000;

const BUS = `${REDIS_PREFIX}:bus`;
const ID_LENGTH = 36;

interface Telling {
  missing: number;
  readonly done: () => void;
}

/**
 * Redis pub/sub. A message is the id of its sender, the id of the telling or nothing, and JSON:
 * `<sender> <telling?> <json>`. Who is told answers on the sender's own channel with the
 * telling's id; how many have to, Redis itself says in its answer to PUBLISH.
 */
@Injectable()
export class RedisBus extends Bus implements OnApplicationBootstrap {
  readonly #logger = new Logger(RedisBus.name);
  readonly #id = newId();
  readonly #answers = `${BUS}:answers:${this.#id}`;
  readonly #tellings = new Map<string, Telling>();

  constructor(@Inject(REDIS) private readonly redis: RedisConnections) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.redis.subscriber.on('message', (channel: string, text: string) => {
      this.#receive(channel, text).catch((error: unknown) => this.#logger.error(error));
    });
    await this.#subscribe();
    this.redis.subscriber.on('ready', () => {
      // As its connection does by itself, but we have to know when it is done.
      this.#subscribe()
        .then(() => this.returned())
        .catch((error: unknown) => this.#logger.error(error));
    });
  }

  publish(topic: string, message: object): void {
    this.deliver(topic, message).catch((error: unknown) => this.#logger.error(error));
    void this.#send(this.redis.publisher, topic, '', message);
  }

  async tell(topic: string, message: object): Promise<void> {
    const id = newId();
    let limit: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((done, fail) => {
        // Known before it is sent: the first answers may come before Redis has said how many.
        const telling = { missing: 0, done };
        this.#tellings.set(id, telling);
        limit = setTimeout(() => {
          this.#logger.warn(`${topic}: ${telling.missing} processes did not answer in time`);
          done();
        }, ANSWER_LIMIT);
        this.#send(this.redis.commands, topic, id, message).then((receivers) => {
          this.#expect(telling, receivers - (this.topics().includes(topic) ? 1 : 0));
        }, fail);
      });
    } catch (error) {
      this.#logger.warn(`${topic} was not told: ${String(error)}`);
    } finally {
      clearTimeout(limit);
      this.#tellings.delete(id);
    }
  }

  async #subscribe(): Promise<void> {
    await this.redis.subscriber.subscribe(this.#answers, ...this.topics().map(channelOf));
  }

  #send(redis: Redis, topic: string, telling: string, message: object): Promise<number> {
    const text = `${this.#id} ${telling} ${JSON.stringify(message)}`;
    return redis.publish(channelOf(topic), text);
  }

  #expect(telling: Telling, answers: number): void {
    telling.missing += answers;
    if (telling.missing === 0) telling.done();
  }

  async #receive(channel: string, text: string): Promise<void> {
    if (channel === this.#answers) {
      const telling = this.#tellings.get(text);
      if (telling) this.#expect(telling, -1);
      return;
    }
    const sender = text.slice(0, ID_LENGTH);
    if (!channel.startsWith(BUS) || sender === this.#id) return;
    const start = text.indexOf(' ', ID_LENGTH + 1);
    const telling = text.slice(ID_LENGTH + 1, start);
    try {
      const message = JSON.parse(text.slice(start + 1)) as object;
      await this.deliver(channel.slice(BUS.length + 1), message);
    } finally {
      if (telling) await this.redis.commands.publish(`${BUS}:answers:${sender}`, telling);
    }
  }
}

function channelOf(topic: string): string {
  return `${BUS}:${topic}`;
}
