package org.tsunagi.safekeeping;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.tsunagi.base.start.KeyFile;
import org.tsunagi.base.start.Keys;
import org.tsunagi.base.start.StartRefused;

/** The service that has the data folder at this moment, as a command of the same machine talks to it: on its management port. */
record RunningService(Function<String, Optional<String>> configured, Path data) {
    private static final Duration LONGEST = Duration.ofHours(2);

    /**
     * It holds the database, so it makes the copy itself.
     *
     * @throws StartRefused when it cannot be reached or does not make one
     */
    Path backUp(Instant now) {
        String port = configured.apply("quarkus.management.port").orElse("9000");
        String key = configured
                .apply("tsunagi.keys.link")
                .orElseGet(() -> KeyFile.read(data).get(Keys.LINK).orElse(""));
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + BackupProof.PATH))
                                    .timeout(LONGEST)
                                    .header(BackupProof.HEADER, BackupProof.of(key, now))
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == 200) {
                return Path.of(answer.body());
            }
            throw unanswered(port, "HTTP " + answer.statusCode());
        } catch (IOException | IllegalArgumentException unreachable) {
            throw unanswered(port, unreachable.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unanswered(port, "interrupted");
        }
    }

    private static StartRefused unanswered(String port, String why) {
        return new StartRefused(
                "動いているつなぎにバックアップを作成させることができませんでした（管理用ポート " + port + "、" + why
                        + "）。起動したときと同じ QUARKUS_MANAGEMENT_PORT を設定し、ログと空き容量を確かめてください。",
                "The running service did not make the backup (management port " + port + ", " + why
                        + "). Set QUARKUS_MANAGEMENT_PORT as it was started with, and look at its log and the free space.");
    }
}
