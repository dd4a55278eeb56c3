package org.mirrorbench.engine.connect.embedded;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.connect.rest.ConnectRestExtension;
import org.apache.kafka.connect.rest.ConnectRestExtensionContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only those who know the worker's token.
 *
 * <p>The two requests that workers send each other are exempt, as in Kafka's own basic-auth
 * extension: Connect checks their signature.
 */
public final class TokenExtension implements ConnectRestExtension {

  /** The worker property with the token; every worker of a group needs the same one. */
  public static final String TOKEN = "mirrorbench.rest.token";

  private static final Pattern INTERNAL = Pattern.compile("/?connectors/[^/]+/(tasks|fence)/?");

  private String token = "";

  @Override
  public void configure(Map<String, ?> configs) {
    if (!(configs.get(TOKEN) instanceof String given) || given.isBlank()) {
      throw new IllegalStateException("A worker without " + TOKEN + " would be open to everyone");
    }
    token = given;
  }

  @Override
  public void register(ConnectRestExtensionContext context) {
    context.configurable().register(new TokenFilter(token));
  }

  @Override
  public void close() {}

  @Override
  public String version() {
    return "1";
  }

  /** Answers 401 to a request without the token. */
  private static final class TokenFilter implements ContainerRequestFilter {

    private final byte[] expected;

    TokenFilter(String token) {
      this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void filter(ContainerRequestContext request) {
      if (internal(request) || known(request.getHeaderString("Authorization"))) {
        return;
      }
      request.abortWith(
          Response.status(Response.Status.UNAUTHORIZED)
              .header("WWW-Authenticate", "Bearer")
              .type(MediaType.APPLICATION_JSON)
              .entity(Map.of("error_code", 401, "message", "This worker needs its token"))
              .build());
    }

    private static boolean internal(ContainerRequestContext request) {
      return (request.getMethod().equals("POST") || request.getMethod().equals("PUT"))
          && INTERNAL.matcher(request.getUriInfo().getPath()).matches();
    }

    private boolean known(@Nullable String authorization) {
      return authorization != null
          && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }
  }
}
