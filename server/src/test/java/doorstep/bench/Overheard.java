package doorstep.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/** One statement as it was sent, with what was bound to it, to be sent again by plain JDBC. */
record Overheard(String sql, List<Binding> bindings) {
    /** One call of a setter. */
    record Binding(Method setter, List<Object> arguments) {}

    /** What this work sends through the database it is given, one after the other. */
    static List<Overheard> in(Connection connection, Consumer<DataSource> work) {
        List<Overheard> heard = new ArrayList<>();
        work.accept(stand(DataSource.class, (proxy, method, arguments) -> listening(connection, heard)));
        return heard;
    }

    /** Sends all of them again. */
    static void run(List<Overheard> heard, Connection connection) throws SQLException {
        for (Overheard one : heard) {
            one.run(connection);
        }
    }

    private static Connection listening(Connection connection, List<Overheard> heard) {
        return stand(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? noting(statement, String.valueOf(arguments[0]), heard)
                    : result;
        });
    }

    private static PreparedStatement noting(PreparedStatement statement, String sql, List<Overheard> heard) {
        Overheard one = new Overheard(sql, new ArrayList<>());
        heard.add(one);
        return stand(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                one.bindings().add(new Binding(method, Arrays.asList(arguments)));
            }
            return call(statement, method, arguments);
        });
    }

    /** Sends it again and reads the whole answer. */
    int run(Connection connection) throws SQLException {
        int read = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // As the registry sends it: planned anew each time.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (Binding binding : bindings) {
                bind(statement, binding);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        read += rows.getString(i) == null ? 0 : 1;
                    }
                }
            }
        }
        return read;
    }

    /** How the database goes about it. */
    String plan(Connection connection) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
            for (Binding binding : bindings) {
                bind(statement, binding);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }

    private static void bind(PreparedStatement statement, Binding binding) throws SQLException {
        try {
            binding.setter().invoke(statement, binding.arguments().toArray());
        } catch (ReflectiveOperationException e) {
            throw new SQLException(e);
        }
    }

    private static <T> T stand(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Overheard.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object whole, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
