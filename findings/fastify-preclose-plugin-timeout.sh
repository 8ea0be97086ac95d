#!/usr/bin/env bash
# A preClose hook of Fastify that takes longer than `pluginTimeout` (10 s) ends the close of Nest's application halfway.
#
# One would expect: `pluginTimeout` bounds, as its documentation says, how long a plugin may take to load. What a server
# waits for in a `preClose` hook when it closes (its documentation names no limit) takes as long as it takes, and
# Nest's shutdown hooks come after it.
# What happens: Fastify runs preClose hooks as if they were plugins that are loaded. After `pluginTimeout`, close()
# rejects with "Plugin did not start in time: ''", of a server that has been up for weeks. Fastify still closes its
# server; Nest takes the rejection as its own, so that no onApplicationShutdown of any provider is called. What these
# end (connections, queues, timers) stays, and a process that exits on the error cuts the requests that the hook waited for.
# Why it matters: a server that accepts by several handles has to wait for the connections of each before its database
# goes. With one slow download under way, it ended with an error and exit code 1 after 10 s. So `pluginTimeout` is 0 here:
# nothing is loaded that could forget to say that it is done, and what bounds a close is the limit of the process.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "type": "module", "private": true }' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @nestjs/common@12.5.1 @nestjs/core@12.5.1 @nestjs/platform-fastify@12.5.0 reflect-metadata@0.2.2 rxjs@7.8.2

cat > close.mjs <<'JS'
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

const of = createRequire(import.meta.resolve('@nestjs/platform-fastify'));
const versionOf = (name, require) => require(`${name}/package.json`).version;
console.log(
  `fastify ${versionOf('fastify', of)}, @nestjs/core ${versionOf('@nestjs/core', createRequire(import.meta.url))}`,
);

async function close(pluginTimeout) {
  const called = [];
  class AppModule {
    beforeApplicationShutdown() {
      called.push('beforeApplicationShutdown');
    }
    onApplicationShutdown() {
      called.push('onApplicationShutdown');
    }
  }
  Module({})(AppModule);
  const app = await NestFactory.create(AppModule, new FastifyAdapter({ pluginTimeout }), { logger: false });
  app.getHttpAdapter().getInstance().addHook('preClose', () => delay(600));
  await app.listen(0, '127.0.0.1');
  const answer = await app.close().then(
    () => 'closed',
    (error) => `${error.code} ${error.message.split('.')[0]}`,
  );
  const line = `pluginTimeout ${pluginTimeout}, preClose 600 ms: ${answer}; called: ${called.join(', ')}`;
  console.log(line);
  return line;
}

const seen = [await close(300), await close(0)];
const expected = [
  /: \S*TIMEOUT Plugin did not start in time: ''; called: beforeApplicationShutdown$/,
  /: closed; called: beforeApplicationShutdown, onApplicationShutdown$/,
];
process.exit(expected.every((one, at) => one.test(seen[at])) ? 0 : 1);
JS
node close.mjs
