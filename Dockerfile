# schemadiff with the server's programs that its dev server needs, and git; see docker-compose.yml.
FROM debian:bookworm-slim AS build
COPY scripts/deps /source/scripts/deps
RUN /source/scripts/deps build package
COPY . /source
RUN cmake -G Ninja -S /source -B /build -DCMAKE_BUILD_TYPE=Release -DSCHEMADIFF_WERROR=OFF \
      -DCMAKE_INSTALL_PREFIX=/usr -DCMAKE_SKIP_INSTALL_ALL_DEPENDENCY=ON \
 && ninja -C /build schemadiff \
 && cd /build && cpack

FROM debian:bookworm-slim
COPY --from=build /build/schemadiff_*.deb /tmp/
# While the server's programs are installed, no cluster is created.
RUN mkdir -p /etc/postgresql-common/createcluster.d \
 && echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/schemadiff.conf \
 && apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends \
      /tmp/schemadiff_*.deb postgresql postgresql-client git ca-certificates \
 && rm -rf /var/lib/apt/lists/* /tmp/schemadiff_*.deb
WORKDIR /project
ENTRYPOINT ["schemadiff"]
