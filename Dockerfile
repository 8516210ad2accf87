# Phân Vai in one image: what its pages need, no package manager, no source, no account but an unprivileged one.
#   docker build --build-arg ACTIONS_KEY="$(openssl rand -base64 32)" -t phan-vai .
# It wants a PostgreSQL of its own (DATABASE_URL) and writes nowhere but to /data; compose.yaml runs it whole.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# A page that was opened before an update can send its form after it as long as this stays the same. It is part of what is built:
# keep the image to yourselves.
ARG ACTIONS_KEY
RUN NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="${ACTIONS_KEY}" npm run image

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /src/.next/standalone ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "bin/healthy.mjs"]
ENTRYPOINT ["node", "bin/start.mjs"]
