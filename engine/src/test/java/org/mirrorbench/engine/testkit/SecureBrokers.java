package org.mirrorbench.engine.testkit;

import org.mirrorbench.engine.testkit.TestCertificates.Holder;

/**
 * One broker with every kind of security for all test classes of a JVM, started on first use,
 * stopped with the JVM. Tests give rights only to names of their own ({@link Brokers#prefix}).
 */
public final class SecureBrokers {

  public static final String TLS = "TLS";
  public static final String MTLS = "MTLS";
  public static final String SASL = "SASL";
  public static final String SASL_TLS = "SASLTLS";

  /** Knows SCRAM only. */
  public static final String SCRAM_ONLY = "SCRAMONLY";

  public static final String EXPIRED = "EXPIRED";
  public static final String EXPIRING = "EXPIRING";
  public static final String WRONG_HOST = "WRONGHOST";

  /** Sends its clients to a port that nobody listens on. */
  public static final String DEAD_END = "DEADEND";

  /** Sends its clients to a host that does not exist. */
  public static final String NOWHERE = "NOWHERE";

  private static final String[] ALL = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"};

  private SecureBrokers() {}

  public static SecureBroker shared() {
    return Once.BROKER;
  }

  /** The listeners of {@link #shared}, for a test that wants such a broker for itself. */
  public static Wire[] wires() {
    return new Wire[] {
      Wire.ssl(TLS, Holder.SERVER),
      Wire.ssl(MTLS, Holder.SERVER).clientCertificates("required"),
      Wire.sasl(SASL, ALL),
      Wire.saslSsl(SASL_TLS, ALL),
      Wire.sasl(SCRAM_ONLY, "SCRAM-SHA-256", "SCRAM-SHA-512"),
      Wire.ssl(EXPIRED, Holder.EXPIRED),
      Wire.ssl(EXPIRING, Holder.EXPIRING),
      Wire.ssl(WRONG_HOST, Holder.WRONG_HOST),
      Wire.plaintext(DEAD_END).advertisedAs("127.0.0.1:1"),
      Wire.plaintext(NOWHERE).advertisedAs("broker-7.invalid:9092")
    };
  }

  private static final class Once {
    static final SecureBroker BROKER = start();

    private static SecureBroker start() {
      SecureBroker broker = SecureBroker.start("secure", 120, wires());
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
      return broker;
    }
  }
}
