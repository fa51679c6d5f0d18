# Node.js and the one file that `npm run build` makes; nothing else is needed, and no secret is baked in.
#   docker build -t locksmith .
#   docker run --env-file <settings> -p 3978:3978 --stop-timeout 60 locksmith
# By tag, so that each build has the newest fixes; a release pins the digest (docs/operations.md).
FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY scripts/ scripts/
COPY src/ src/
RUN npm run build

FROM node:24-slim
LABEL org.opencontainers.image.title="Locksmith" \
    org.opencontainers.image.description="Explains Azure AI access errors in Microsoft Teams" \
    org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
    PORT=3978
WORKDIR /app
COPY --from=build /build/dist/server/ ./
# An account of the base image that owns nothing here.
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by way of npm: the process itself is told to stop, and lets running turns end.
CMD ["node", "locksmith.cjs"]
