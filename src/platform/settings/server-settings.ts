import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Announcement, Registration } from '../../contract/index.js';
import { Bus } from '../bus/bus.js';
import { type Environment, ENVIRONMENT } from '../config/environment.js';
import { LoadingCache } from '../loading-cache.js';
import { within } from '../within.js';

/** What admins set. */
export interface StoredSettings {
  /** Who may make an account. */
  registration: Registration;
  /** Days that what has ended is kept; null: for ever. */
  retentionDays: number | null;
  announcement: Announcement | null;
}

/** How old they may be in a process that was not told of a change. Milliseconds. */
const SETTINGS_TTL = 5_000;
/** Tells all processes that an admin has changed something. */
const CHANGED = 'settings.changed';
/** How long a page waits for the announcement. Milliseconds. */
const PATIENCE = 500;
/** There is one row. */
const KEY = 'settings';

const leftOut: StoredSettings = { registration: 'open', retentionDays: null, announcement: null };

const SELECT = `select registration, retention_days as "retentionDays", announcement
  from server_settings`;

/** What admins set while the server runs, in the memory of each process. */
@Injectable()
export class ServerSettings implements OnModuleInit {
  readonly #logger = new Logger(ServerSettings.name);
  readonly #cache = new LoadingCache<StoredSettings>({ max: 1, ttl: SETTINGS_TTL }, () =>
    this.#load(),
  );
  #known = leftOut;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bus: Bus,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async onModuleInit(): Promise<void> {
    this.bus.on(CHANGED, () => this.#forget());
    this.bus.onReturn(() => this.#forget());
    await this.get();
  }

  /** Whether the environment says who may register, and not an admin. */
  get isRegistrationFixed(): boolean {
    return this.environment.registration !== undefined;
  }

  /** What is in force: of registration, the environment's word counts where there is one. */
  async get(): Promise<StoredSettings> {
    const { registration, ...others } = (await this.#cache.get(KEY)) ?? leftOut;
    return { ...others, registration: this.environment.registration ?? registration };
  }

  /** The announcement, or what was known of it where the database does not answer: pages do not wait. */
  async findAnnouncement(): Promise<Announcement | null> {
    try {
      return (await within(PATIENCE, this.get())).announcement;
    } catch (error) {
      this.#logger.warn(error);
      return this.#known.announcement;
    }
  }

  /**
   * What is left out stays. In the transaction of who writes down that it was changed; `changed` is
   * to be called after the commit.
   * @returns what was stored before
   */
  async store(manager: EntityManager, changes: Partial<StoredSettings>): Promise<StoredSettings> {
    await manager.query('insert into server_settings default values on conflict do nothing');
    const [before] = await manager.query<[StoredSettings]>(`${SELECT} for update`);
    const { registration, retentionDays, announcement } = { ...before, ...changes };
    await manager.query(
      'update server_settings set registration = $1, retention_days = $2, announcement = $3',
      [registration, retentionDays, announcement && JSON.stringify(announcement)],
    );
    return before;
  }

  /** What any process is asked from now on, it reads anew. */
  async changed(): Promise<void> {
    this.#forget();
    await this.bus.tell(CHANGED, {});
  }

  #forget(): void {
    this.#cache.invalidate(KEY);
  }

  async #load(): Promise<StoredSettings> {
    const [stored] = await this.dataSource.query<StoredSettings[]>(SELECT);
    this.#known = stored ?? leftOut;
    return this.#known;
  }
}
