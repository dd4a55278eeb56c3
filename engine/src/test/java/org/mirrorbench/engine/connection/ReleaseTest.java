package org.mirrorbench.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.ApiVersionsResponseData.ApiVersion;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

  private static ApiVersionsResponse answer(int fetch, int produce, boolean incremental) {
    ApiVersionsResponseData data = new ApiVersionsResponseData();
    add(data, ApiKeys.FETCH, fetch);
    add(data, ApiKeys.PRODUCE, produce);
    if (incremental) {
      add(data, ApiKeys.INCREMENTAL_ALTER_CONFIGS, 0);
    }
    return new ApiVersionsResponse(data);
  }

  private static void add(ApiVersionsResponseData data, ApiKeys api, int newest) {
    data.apiKeys()
        .add(
            new ApiVersion()
                .setApiKey(api.id)
                .setMinVersion((short) 0)
                .setMaxVersion((short) newest));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 6, false, 2.0, CAPABILITIES_TOO_OLD",
    "10, 7, false, 2.1, CAPABILITIES_NO_INCREMENTAL",
    "11, 7, true, 2.3, CAPABILITIES_NOT_TARGET",
    "11, 8, true, 2.4, CAPABILITIES_INFERRED",
    "13, 9, true, 3.1, CAPABILITIES_INFERRED",
    "17, 11, true, 3.9, CAPABILITIES_INFERRED",
    "17, 12, true, 4.0, CAPABILITIES_INFERRED"
  })
  void shouldInferTheReleaseAndWhatItIsFitFor(
      int fetch, int produce, boolean incremental, String release, Diagnosis diagnosis) {
    ApiVersionsResponse answer = answer(fetch, produce, incremental);
    Release inferred = Objects.requireNonNull(Release.of(answer));
    assertThat(inferred).hasToString(release);
    assertThat(CapabilitiesStage.finding(inferred, answer).remark().diagnosis())
        .isEqualTo(diagnosis);
  }

  @Test
  void shouldKnowNothingOfWhatIsNoRelease() {
    assertThat(Release.of(new ApiVersionsResponse(new ApiVersionsResponseData()))).isNull();
  }
}
