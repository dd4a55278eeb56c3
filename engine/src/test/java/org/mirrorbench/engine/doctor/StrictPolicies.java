package org.mirrorbench.engine.doctor;

import java.util.Map;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.AlterConfigPolicy;
import org.apache.kafka.server.policy.CreateTopicPolicy;

/** Policies of a broker that lets nobody say how long records are kept, as hosted ones do. */
public final class StrictPolicies {

  private StrictPolicies() {}

  private static void refuse(Map<String, String> configs) {
    if (configs != null && configs.containsKey("retention.bytes")) {
      throw new PolicyViolationException("retention.bytes is not yours to set");
    }
  }

  /** For new topics. */
  public static final class Creating implements CreateTopicPolicy {
    @Override
    public void validate(CreateTopicPolicy.RequestMetadata request) {
      refuse(request.configs());
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
  }

  /** For those that exist. */
  public static final class Altering implements AlterConfigPolicy {
    @Override
    public void validate(AlterConfigPolicy.RequestMetadata request) {
      refuse(request.configs());
    }

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
  }
}
