# schemadiff with the server's programs that its dev server needs; see docker-compose.yml.
FROM debian:bookworm-slim
COPY scripts/deps /source/scripts/deps
RUN /source/scripts/deps build
COPY . /source
RUN cmake -G Ninja -S /source -B /build -DCMAKE_BUILD_TYPE=Release \
 && ninja -C /build schemadiff \
 && cp /build/schemadiff /usr/local/bin/ \
 && rm -r /build /source
WORKDIR /project
ENTRYPOINT ["schemadiff"]
