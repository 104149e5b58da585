package org.tsunagi.safekeeping;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.h2.jdbcx.JdbcDataSource;
import org.tsunagi.audit.AuditProof;
import org.tsunagi.base.start.DataFolder;
import org.tsunagi.base.start.OwnerOnly;
import org.tsunagi.base.start.StartRefused;
import org.tsunagi.safekeeping.BackupFile.Verified;

/**
 * The commands of the program that keep an installation safe: {@code backup}, {@code verify FILE}, {@code restore FILE},
 * {@code move FOLDER}. They say in two languages what was done, or are refused with {@link StartRefused}.
 */
public final class Command {
    /** What may lie beside a database that was lost. */
    private static final Set<String> BESIDE =
            Set.of("keys.properties", "backups", "tsunagi.lock", "start-failure.txt", "lost+found");

    private final Function<String, Optional<String>> configured;
    private final Path data;
    private final PrintStream out;

    private Command(Function<String, Optional<String>> configured, PrintStream out) {
        this.configured = configured;
        this.data = Path.of(configured.apply("tsunagi.data-dir").orElse("data"))
                .toAbsolutePath()
                .normalize();
        this.out = out;
    }

    /**
     * Does what the words ask for.
     *
     * @param now when; a backup is named by it
     * @return false when they are none of ours: then the service is to be started, or the usage told
     * @throws StartRefused with the sentences for the operator
     */
    public static boolean run(
            List<String> words, Function<String, Optional<String>> configured, Instant now, PrintStream out) {
        Command command = new Command(configured, out);
        String what = words.isEmpty() ? "" : words.get(0);
        if (what.equals("backup") && words.size() == 1) {
            command.backUp(now);
        } else if (what.equals("verify") && words.size() == 2) {
            command.verify(Path.of(words.get(1)));
        } else if (what.equals("restore") && words.size() == 2) {
            command.restore(Path.of(words.get(1)));
        } else if (what.equals("move") && words.size() == 2) {
            DatabaseMove.run(Path.of(words.get(1)), configured, out);
        } else {
            return false;
        }
        return true;
    }

    private void backUp(Instant now) {
        if (!Files.isRegularFile(data.resolve(DatabaseCopy.NAME))) {
            throw new StartRefused(
                    "データフォルダーに H2 のデータベースがありません（PostgreSQL のバックアップは、データベースの管理者が作成します）: " + data,
                    "There is no H2 database in the data folder. On PostgreSQL backups are the database administrator's.");
        }
        Path made = DataFolder.isHeld(data) ? new RunningService(configured, data).backUp(now) : copyAtRest(now);
        say("バックアップを作成し、検証しました: " + made, "Backed up and verified.");
        out.println("鍵（keys.properties）は含まれません。別の安全な場所に保管してください。");
        out.println("The keys (keys.properties) are not in it: keep them in another safe place.");
    }

    private Path copyAtRest(Instant now) {
        DataFolder.hold(data);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + data.resolve("tsunagi") + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0");
        try (Connection connection = source.getConnection()) {
            return BackupFile.make(connection, BackupFolder.in(data), now, KeyFingerprint.in(data))
                    .path();
        } catch (IOException | SQLException failed) {
            throw failure(
                    "バックアップを作成できませんでした。アクセス権と空き容量を確かめてください",
                    "The backup could not be made. Check the permissions and the free space",
                    failed);
        }
    }

    private void verify(Path file) {
        try {
            Verified verified = new BackupFile(required(file)).verify();
            refuseIfDifferent(verified);
            say(
                    "バックアップは作成したときのままです: 表 " + verified.manifest().rows().size() + "、行 " + verified.rows() + "、作成 "
                            + verified.manifest().madeAt(),
                    "The backup is as it was made: "
                            + verified.manifest().rows().size() + " tables, " + verified.rows() + " rows.");
            verified.audit().ifPresent(this::tellOfTheAudit);
        } catch (ZipException | EOFException notABackup) {
            throw failure(
                    "バックアップのファイルではないか、壊れています。ほかのバックアップを使ってください",
                    "This is no backup, or it is damaged. Use another one",
                    notABackup);
        } catch (IOException failed) {
            throw failure(
                    "検証のために開くことができませんでした。ファイルのあるフォルダーに書き込めるか、空き容量があるかを確かめてください",
                    "It could not be unpacked to be verified. Check that its folder can be written and has room",
                    failed);
        }
    }

    private void tellOfTheAudit(AuditProof.Finding finding) {
        if (finding.brokenAt() != null) {
            throw new StartRefused(
                    "操作の記録の " + finding.brokenAt()
                            + " 件目が、封印したときの内容と違います。データベースが直接書き換えられたおそれがあります。このファイルを保存し、情報セキュリティの担当に連絡してください。",
                    "Line " + finding.brokenAt() + " of the audit is not as it was sealed: the database may have been "
                            + "changed directly. Keep this file and tell those in charge of security.");
        }
        say(
                "操作の記録は封印したときのままです: " + finding.proven() + " 件"
                        + (finding.proven() == 0 ? "" : "、最後の封印 " + finding.seal()),
                "The audit is as it was sealed: " + finding.proven() + " lines.");
    }

    private void restore(Path file) {
        try {
            required(file);
            Files.createDirectories(data, OwnerOnly.folder());
            requireEmpty();
            DataFolder.hold(data);
            Verified verified = new BackupFile(file).restoreTo(data);
            refuseIfDifferent(verified);
            say(
                    "復元しました: 表 " + verified.manifest().rows().size() + "、行 " + verified.rows() + "。この設定で起動してください: "
                            + data,
                    "Restored: " + verified.manifest().rows().size() + " tables, " + verified.rows()
                            + " rows. Start the service with this data folder.");
            tellOfTheKeys(verified.manifest().keys());
        } catch (ZipException | EOFException notABackup) {
            throw failure(
                    "復元できませんでした。バックアップのファイルではないか、壊れています。ほかのバックアップを使ってください",
                    "It could not be restored: it is no backup, or damaged. Use another one",
                    notABackup);
        } catch (IOException failed) {
            throw failure(
                    "復元できませんでした。データフォルダーに書き込めるか、空き容量があるかを確かめてください",
                    "It could not be restored. Check that the data folder can be written and has room",
                    failed);
        }
    }

    private void requireEmpty() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            if (files.anyMatch(file -> !BESIDE.contains(file.getFileName().toString()))) {
                throw new StartRefused(
                        "復元先のデータフォルダーが空ではありません。tsunagi.mv.db などを別の場所に移すか（keys.properties と backups は残してかまいません）、空のフォルダーを TSUNAGI_DATA_DIR で指定してください: "
                                + data,
                        "The data folder is not empty. Move tsunagi.mv.db and what else is there away (keys.properties and backups may "
                                + "stay), or set TSUNAGI_DATA_DIR to an empty one.");
            }
        }
    }

    private void tellOfTheKeys(String wanted) {
        if (!wanted.equals(KeyFingerprint.in(data))) {
            out.println(
                    "このバックアップの鍵（keys.properties）がフォルダーにありません。そのまま起動すると新しい鍵が作られ、これまでに送った個人用リンクは使えなくなり、受付中のアンケートに届いた回答は開封できなくなります。");
            out.println(
                    "The keys of this backup do not lie in the folder: without them new ones are made, personal links sent so far are void, "
                            + "and replies to surveys that are not over cannot be read.");
        }
    }

    private void refuseIfDifferent(Verified verified) {
        if (!verified.differences().isEmpty()) {
            throw new StartRefused(
                    "バックアップが作成したときと違います。ほかのバックアップを使ってください（作成したとき / いま）: " + String.join(", ", verified.differences()),
                    "The backup is not as it was made (then / now, see above). Use another one.");
        }
    }

    private static Path required(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefused("バックアップのファイルがありません: " + file, "There is no such backup file.");
        }
        return file;
    }

    private static StartRefused failure(String japanese, String english, Exception failed) {
        String why = failed instanceof SQLException sql
                ? "SQLState " + sql.getSQLState()
                : failed.getClass().getSimpleName();
        return new StartRefused(japanese + "（" + why + "）。", english + " (" + why + ").");
    }

    private void say(String japanese, String english) {
        out.println(japanese);
        out.println(english);
    }
}
