package org.tsunagi.account.web;

import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.quarkus.vertx.http.security.HttpSecurity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import org.tsunagi.base.start.KeySettings;
import org.tsunagi.base.start.SecretFile;
import org.tsunagi.base.start.StartRefused;
import org.tsunagi.base.start.TsunagiConfig;

/**
 * The office's own sign-in service (OpenID Connect), where the operator has named one. It is asked on one page alone, which
 * opens a session of ours; everywhere else nothing of it counts.
 */
@ApplicationScoped
class OfficeSignIn {
    private static final String TENANT = "office";
    /** So long somebody may take at the service, its own second factor counted in. */
    private static final Duration AT_THE_SERVICE = Duration.ofMinutes(15);

    private final TsunagiConfig config;
    private final KeySettings keys;

    OfficeSignIn(TsunagiConfig config, KeySettings keys) {
        this.config = config;
        this.keys = keys;
    }

    boolean isSetUp() {
        return config.officeSignIn().provider().isPresent();
    }

    /** The claim of the ID token that is the login here. */
    String claim() {
        return config.officeSignIn().claim();
    }

    void on(@Observes Oidc oidc) {
        config.officeSignIn().provider().ifPresent(provider -> oidc.create(service(provider)));
    }

    void on(@Observes HttpSecurity security) {
        if (isSetUp()) {
            security.get(OfficeSignInResource.PATH, OfficeSignInResource.RETURN)
                    .authorizationCodeFlow()
                    .authenticated();
        }
    }

    private OidcTenantConfig service(String provider) {
        String clientId = config.officeSignIn()
                .clientId()
                .orElseThrow(() -> new StartRefused(
                        "tsunagi.office-sign-in.provider があるのに tsunagi.office-sign-in.client-id がありません。認証基盤に登録したクライアントIDを設定してください。",
                        "tsunagi.office-sign-in.provider needs tsunagi.office-sign-in.client-id."));
        return OidcTenantConfig.authServerUrl(provider)
                .tenantId(TENANT)
                .tenantPaths(OfficeSignInResource.PATH, OfficeSignInResource.RETURN)
                .applicationType(ApplicationType.WEB_APP)
                .clientId(clientId)
                .credentials(secret())
                .authentication()
                .scopes("profile")
                .nonceRequired()
                .pkceRequired()
                .stateSecret(keys.csrf())
                .redirectPath(OfficeSignInResource.RETURN)
                .restorePathAfterRedirect()
                .errorPath(OfficeSignInResource.REFUSED)
                .stateCookieAge(AT_THE_SERVICE)
                .cookieForceSecure(config.secure())
                .forceRedirectHttpsScheme(config.secure())
                .end()
                .tokenStateManager()
                .strategy(Strategy.ID_TOKEN)
                .encryptionSecret(keys.csrf())
                .end()
                .build();
    }

    private String secret() {
        try {
            return SecretFile.read(
                    config.officeSignIn().secretFile(), config.officeSignIn().secret());
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "tsunagi.office-sign-in.secret-file のファイルが読めません。場所と、サービスのユーザーが読めることを確かめてください。",
                    "The file of tsunagi.office-sign-in.secret-file cannot be read.");
        }
    }
}
