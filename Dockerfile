# One image for all processes: node dist/main.js (API), dist/worker.js, dist/migrate.js.
# The steps are scripts, so that deploy/image/check.mjs can take them where there is no Docker.

FROM node:24-slim AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.npm deploy/image/build.sh
RUN --mount=type=cache,target=/root/.npm deploy/image/assemble.sh /app

FROM node:24-slim
LABEL org.opencontainers.image.title="Plenum" \
      org.opencontainers.image.description="Self-hosted real-time polling" \
      org.opencontainers.image.licenses="MIT"
# /data is not used with a DATABASE_URL; it has to be there where the file system is read-only.
ENV NODE_ENV=production DATA_DIR=/data
RUN install -d -o node -g node /data
WORKDIR /app
COPY --from=build /app .
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --start-interval=1s --retries=3 \
  CMD ["node", "healthcheck.mjs", "live"]
CMD ["node", "dist/main.js"]
