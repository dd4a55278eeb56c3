package org.mirrorbench.engine.worker;

/** A systemd unit for a Kafka distribution in {@code /opt/kafka}. */
final class SystemdUnit {

  private SystemdUnit() {}

  static String of(PreparedWorker prepared) {
    boolean secrets =
        prepared.delivery() instanceof SecretDelivery.Environment && !prepared.secrets().isEmpty();
    return """
    [Unit]
    Description=Kafka Connect worker of group %s
    Documentation=https://kafka.apache.org/documentation/#connect
    Wants=network-online.target
    After=network-online.target

    [Service]
    Type=simple
    User=kafka-connect
    Group=kafka-connect
    Environment=CONNECT_ADVERTISED_HOST=%%H
    Environment=LOG_DIR=/var/log/kafka-connect
    Environment="KAFKA_HEAP_OPTS=-Xms512m -Xmx2g"
    %sExecStart=/opt/kafka/bin/connect-distributed.sh %s
    # offsets are flushed before it ends
    KillSignal=SIGTERM
    TimeoutStopSec=90
    SuccessExitStatus=143
    Restart=on-failure
    RestartSec=5
    LimitNOFILE=65536
    LogsDirectory=kafka-connect
    NoNewPrivileges=true
    ProtectSystem=strict
    ProtectHome=true
    PrivateTmp=true

    [Install]
    WantedBy=multi-user.target
    """
        .formatted(
            prepared.worker().group().id().replace("%", "%%"),
            secrets ? "EnvironmentFile=" + WorkerFiles.FOLDER + "/secrets.env\n" : "",
            WorkerFiles.PROPERTIES);
  }
}
