package org.jiangheng.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.jiangheng.kernel.Roles;
import org.jiangheng.kernel.SubjectId;
import org.jiangheng.mail.Addressee;
import org.jiangheng.mail.Mails;
import org.jiangheng.testing.JianghengTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every method of the engine that takes an id, called by a clerk of another unit with the ids of a task that is not theirs: none
 * tells more than it tells about an id nothing has, and none changes anything.
 */
@JianghengTest
class SweepTest {

    private static final String HERE = Roles.group(Roles.RECEPTION, Roles.CENTER);
    private static final String ELSEWHERE = Roles.group(Roles.RECEPTION, "ORG-DCENTER-110108");

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService instances;

    @Autowired
    HistoryService history;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    Mails mails;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private String task;
    private String instance;

    @BeforeEach
    void aTaskHere() {
        var about = SubjectId.of(UUID.randomUUID().toString());
        transactions.executeWithoutResult(
                status -> mails.queue(about, new Addressee("收件人", "nobody@example.org"), "testing/plain", Map.of()));
        var mail = SubjectId.of(mails.about(about).get(0).id());
        transactions.executeWithoutResult(
                status -> processes.start("mail-undelivered", mail, Outcome.of(Fact.text("keepers"), HERE)));
        var open =
                tasks.createTaskQuery().processInstanceBusinessKey(mail.value()).singleResult();
        task = open.getId();
        instance = open.getProcessInstanceId();
    }

    private <T> T as(String account, String group, Supplier<T> work) {
        identity.setAuthentication(account, List.of(group));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    @Tag("XC-29")
    void noMethodIsOpenToAnotherUnit() {
        var calls = new ArrayList<String>();
        var open = Stream.of(tasks, forms, instances, history, filters)
                .flatMap(service -> Arrays.stream(service.getClass().getMethods())
                        .filter(SweepTest::takesAnId)
                        .flatMap(method -> ids().filter(id -> isOpen(service, method, id, calls))
                                .map(id -> method.toString())))
                .distinct()
                .toList();

        assertThat(open).isEmpty();
        assertThat(calls).hasSizeGreaterThan(400);
    }

    private static boolean takesAnId(Method method) {
        return method.getDeclaringClass() != Object.class
                && Arrays.asList(method.getParameterTypes()).contains(String.class)
                && !method.getName().startsWith("createNative");
    }

    private Stream<String> ids() {
        var variable = database.sql("select id_ from act_ru_variable where proc_inst_id_ = ? limit 1")
                .param(instance)
                .query(String.class)
                .single();
        return Stream.of(task, instance, variable);
    }

    private boolean isOpen(Object service, Method method, String id, List<String> calls) {
        var before = EngineState.of(database);
        var told = tells(service, method, id);
        var nothing = tells(service, method, UUID.randomUUID().toString());
        calls.add(method.getName());
        return !told.isEmpty() && !told.equals(nothing)
                || !EngineState.of(database).equals(before);
    }

    /** What a call tells; nothing when it is refused or has nothing to tell. */
    private String tells(Object service, Method method, String id) {
        return as("foreign", ELSEWHERE, () -> {
            try {
                return told(method.invoke(service, arguments(method, id)));
            } catch (InvocationTargetException refused) {
                return "";
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static String told(Object result) {
        if (result == null
                || result instanceof Collection<?> many && many.isEmpty()
                || result instanceof Map<?, ?> map && map.isEmpty()) {
            return "";
        }
        return result.getClass().getSimpleName();
    }

    private static Object[] arguments(Method method, String id) {
        var first = new boolean[] {true};
        return Arrays.stream(method.getParameterTypes())
                .map(type -> {
                    if (type == String.class) {
                        var value = first[0] ? id : "keepers";
                        first[0] = false;
                        return value;
                    }
                    return argument(type, id);
                })
                .toArray();
    }

    private static Object argument(Class<?> type, String id) {
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == InputStream.class) {
            return InputStream.nullInputStream();
        }
        if (type == Map.class) {
            return Map.of("keepers", ELSEWHERE);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(id);
        }
        return type == Object.class ? ELSEWHERE : null;
    }

    @Test
    @Tag("XC-29")
    void noQueryFindsAnythingForAnotherUnit() {
        var found = Stream.of(tasks, instances, history)
                .flatMap(service -> Arrays.stream(service.getClass().getMethods())
                        .filter(method ->
                                method.getParameterCount() == 0 && Query.class.isAssignableFrom(method.getReturnType()))
                        .filter(method -> finds(service, method))
                        .map(Method::getName))
                .toList();

        assertThat(found).isEmpty();
    }

    private boolean finds(Object service, Method method) {
        return as("foreign", ELSEWHERE, () -> {
            try {
                var query = (Query<?, ?>) method.invoke(service);
                return query.count() > 0 || !query.list().isEmpty();
            } catch (ReflectiveOperationException | RuntimeException refused) {
                return false;
            }
        });
    }

    /** The sweep would see an open door: here it is open. */
    @Test
    void theUnitItselfReadsAndClaims() {
        assertThat(as("own", HERE, () -> tasks.getVariables(task))).containsKey("keepers");
        assertThat(as("own", HERE, () -> forms.getTaskFormData(task))).isNotNull();
        assertThat(as("own", HERE, () -> tasks.createTaskQuery().taskId(task).count()))
                .isOne();

        as("own", HERE, () -> {
            tasks.claim(task, "own");
            return true;
        });

        assertThat(as(
                        "colleague",
                        HERE,
                        () -> tasks.createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getAssignee()))
                .isEqualTo("own");
        assertThat(database.sql("select count(*) from act_ru_authorization where resource_type_ = 7")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ourQueryWasMadeFromThisEnginesQuery() {
        GuardedEngine.requireKnownEngine();
    }
}
