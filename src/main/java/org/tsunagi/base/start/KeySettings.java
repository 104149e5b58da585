package org.tsunagi.base.start;

import io.smallrye.config.ConfigMapping;

/**
 * The server's secrets as the running application sees them, at least 32 characters each. The operator gives them only
 * where several nodes must share them ({@code TSUNAGI_KEYS_CSRF}, {@code TSUNAGI_KEYS_LINK}).
 */
@ConfigMapping(prefix = "tsunagi.keys")
public interface KeySettings {
    /** Signs the cookie that protects forms against requests forged by other sites. */
    String csrf();

    /** Signs personal links. */
    String link();
}
