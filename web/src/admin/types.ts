import type { components } from '../api/schema.js';

type Schemas = components['schemas'];

export type AdminAccount = Schemas['AdminAccountDto'];
export type AdminSession = Schemas['AdminSessionDto'];
export type AdminSettings = Schemas['AdminSettingsDto'];
export type AuditAction = Schemas['AuditAction'];
export type AuditEntry = Schemas['AuditEntryDto'];
export type FailedJob = Schemas['FailedJobDto'];
export type MadeLink = Schemas['MadeLinkDto'];
export type Numbers = Schemas['NumbersDto'];
