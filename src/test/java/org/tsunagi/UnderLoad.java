package org.tsunagi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A data folder whose server comes to its end while four municipalities nominate, and what they were told until then. */
final class UnderLoad {
    /** So many are acknowledged after a start before the end may come: then the server has got going. */
    static final int UNDER_WAY = 24;

    private static final int NOMINATORS = 4;

    private final Path data;
    private final Random chance = new Random();
    private final List<Nominator> nominators = new ArrayList<>();
    private final Set<Long> issued = new HashSet<>();
    private @Nullable Clerk clerk;

    UnderLoad(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    /** From now on others nominate: the first municipalities of these, for this call. */
    void signIn(BuiltServer server, List<String> logins, String password, String call) throws Exception {
        nominators.clear();
        for (String login : logins.subList(0, NOMINATORS)) {
            Visitor visitor = new Visitor(server.address());
            visitor.signIn(login, password);
            nominators.add(new Nominator(visitor, login, call));
        }
        Visitor officer = new Visitor(server.address());
        officer.signIn("officer", password);
        clerk = Clerk.of2019(officer);
    }

    /** They nominate until the server has come to its end. */
    void until(BuiltServer.End end) throws Exception {
        int before = acknowledged().size();
        ExecutorService offices = Executors.newFixedThreadPool(NOMINATORS + 1);
        List<Future<?>> work = new ArrayList<>();
        for (Nominator nominator : nominators) {
            work.add(offices.submit(() -> {
                nominator.nominateUntilItBreaks();
                return null;
            }));
        }
        Clerk issuing = Objects.requireNonNull(clerk);
        work.add(offices.submit(() -> {
            issuing.issueUntilItBreaks();
            return null;
        }));
        while (acknowledged().size() < before + UNDER_WAY && work.stream().noneMatch(Future::isDone)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(1000));
        end.come();
        for (Future<?> one : work) {
            one.get(2, TimeUnit.MINUTES); // an unexpected answer fails here
        }
        offices.shutdown();
        issued.addAll(issuing.issued());
    }

    /** The certificates the server said it had issued. */
    Set<Long> issued() {
        return issued;
    }

    void pressAgain() throws IOException, InterruptedException {
        for (Nominator nominator : nominators) {
            nominator.pressAgain();
        }
    }

    Set<String> acknowledged() {
        Set<String> all = new HashSet<>();
        nominators.forEach(nominator -> all.addAll(nominator.acknowledged()));
        return all;
    }

    Set<String> missing(Map<String, Integer> stored) {
        Set<String> missing = acknowledged();
        missing.removeAll(stored.keySet());
        return missing;
    }

    Map<String, Integer> stored() throws IOException, SQLException {
        return stored(data);
    }

    /** The nominations of this test and how often each is there, read from a copy: the server itself has to recover. */
    static Map<String, Integer> stored(Path data) throws IOException, SQLException {
        Map<String, Integer> times = new HashMap<>();
        for (String name : column(data, "select family_name from application where family_name like '99____-%'")) {
            times.merge(name, 1, Integer::sum);
        }
        return times;
    }

    /** The numbers of all certificates, void ones too, by their keys; read from a copy likewise. */
    Map<Long, String> numbers() throws IOException, SQLException {
        Map<Long, String> numbers = new HashMap<>();
        for (String one : column(data, "select id || ' ' || printed_number from certificate")) {
            String[] parts = one.split(" ", 2);
            numbers.put(Long.valueOf(parts[0]), parts[1]);
        }
        return numbers;
    }

    /** The first column of what a query finds in a copy of the database in this folder. */
    static List<String> column(Path data, String query) throws IOException, SQLException {
        Path copy = Files.createDirectories(data.resolveSibling(data.getFileName() + "-looked-at"));
        Files.copy(data.resolve("tsunagi.mv.db"), copy.resolve("tsunagi.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        List<String> values = new ArrayList<>();
        String url = "jdbc:h2:file:" + copy.resolve("tsunagi") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
