import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Announcement } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { ServerSettings, type StoredSettings } from '../platform/settings/server-settings.js';
import { withoutUndefined } from '../platform/without-undefined.js';
import { SettingFixedError } from './admin.errors.js';
import { AuditService } from './audit.service.js';

/** As they are in force. */
export interface AdminSettings extends StoredSettings {
  /** Whether `REGISTRATION` of the environment says who may register: it cannot be changed here then. */
  registrationFixed: boolean;
}

/** What admins set while the server runs; each change is in the audit log. */
@Injectable()
export class AdminSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: ServerSettings,
    private readonly audit: AuditService,
  ) {}

  async get(): Promise<AdminSettings> {
    const { isRegistrationFixed: registrationFixed } = this.settings;
    return { ...(await this.settings.get()), registrationFixed };
  }

  /**
   * What is left out stays. All processes know of it once this resolves.
   * @throws SettingFixedError, ValidationFailedError
   */
  async update(adminId: string, given: Partial<StoredSettings>): Promise<AdminSettings> {
    const changes = withoutUndefined(given);
    if (changes.registration !== undefined && this.settings.isRegistrationFixed) {
      throw new SettingFixedError('registration', 'REGISTRATION');
    }
    if (changes.announcement) changes.announcement = readAnnouncement(changes.announcement);
    await this.dataSource.transaction(async (manager) => {
      const before = await this.settings.store(manager, changes);
      for (const id of Object.keys(changes) as (keyof StoredSettings)[]) {
        const [was, is] = [before[id], changes[id]].map((value) => describe(value));
        if (was === is) continue;
        const target = { kind: 'settings' as const, id, name: `${was} → ${is}` };
        await this.audit.record(manager, adminId, 'settings.changed', target);
      }
    });
    await this.settings.changed();
    return this.get();
  }
}

/** @throws ValidationFailedError where its time is over already */
function readAnnouncement({ text, severity, until }: Announcement): Announcement {
  if (until === null) return { text, severity, until };
  const time = new Date(until);
  if (time.getTime() <= Date.now()) {
    throw new ValidationFailedError([
      { path: 'announcement.until', message: 'must be in the future' },
    ]);
  }
  return { text, severity, until: time.toISOString() };
}

function describe(value: StoredSettings[keyof StoredSettings] | undefined): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object') return String(value);
  const { text, severity, until } = value;
  return `${severity}${until === null ? '' : ` until ${until}`}: ${text}`;
}
