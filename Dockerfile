# Built once with everything, served with what it needs at run time only.
FROM node:22-slim AS build
WORKDIR /foedera
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 FOEDERA_DATA=/data
WORKDIR /foedera
COPY --from=build --chown=root:root /foedera/package.json ./
COPY --from=build --chown=root:root /foedera/node_modules ./node_modules
COPY --from=build --chown=root:root /foedera/bin ./bin
COPY --from=build --chown=root:root /foedera/events ./events
COPY --from=build --chown=root:root /foedera/dist ./dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=5 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
