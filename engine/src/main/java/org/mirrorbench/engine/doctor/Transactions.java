package org.mirrorbench.engine.doctor;

import org.apache.kafka.clients.admin.ProducerState;

/** What a partition remembers of those who write to it. */
final class Transactions {

  private Transactions() {}

  /** True for one that has written within a transaction: only its end tells a coordinator. */
  static boolean transactional(ProducerState producer) {
    return producer.coordinatorEpoch().orElse(-1) >= 0
        || producer.currentTransactionStartOffset().isPresent();
  }
}
