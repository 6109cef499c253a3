package org.jiangheng.workflow;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jiangheng.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** People and groups as the engine sees them: read-only, from the {@link Directory}; it never checks a password. */
final class People implements ReadOnlyIdentityProvider {

    private final Directory directory;

    People(Directory directory) {
        this.directory = directory;
    }

    @Override
    public @Nullable User findUserById(String account) {
        return directory.find(account).map(People::user).orElse(null);
    }

    @Override
    public Group findGroupById(String group) {
        return group(group);
    }

    @Override
    public @Nullable Tenant findTenantById(String tenant) {
        return null;
    }

    private static User user(Actor actor) {
        var user = new UserEntity(actor.account());
        user.setFirstName(actor.name());
        user.setLastName("");
        return user;
    }

    private static Group group(String id) {
        var group = new GroupEntity(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }

    @Override
    public boolean checkPassword(String account, String password) {
        return false;
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users();
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups();
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups();
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new Tenants();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("Accounts are not in the engine's tables");
    }

    @Override
    public void flush() {
        // Read-only.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private static <T> List<T> page(List<T> all, @Nullable Page page) {
        return page == null
                ? all
                : all.stream()
                        .skip(page.getFirstResult())
                        .limit(page.getMaxResults())
                        .toList();
    }

    /** Users by id or by group; a query for everybody finds nobody, accounts are kept on the Desk. */
    private final class Users extends UserQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return matching().size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(matching(), page);
        }

        private List<User> matching() {
            if (id != null) {
                return directory.find(id).map(People::user).stream().toList();
            }
            if (ids != null) {
                return Arrays.stream(ids)
                        .flatMap(one -> directory.find(one).stream())
                        .map(People::user)
                        .toList();
            }
            return groupId == null
                    ? List.of()
                    : directory.membersOf(groupId).stream().map(People::user).toList();
        }
    }

    /** Groups of a user, or the one asked for. */
    private final class Groups extends GroupQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return matching().size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(matching(), page);
        }

        private List<Group> matching() {
            if (userId != null) {
                return directory.find(userId).stream()
                        .flatMap(actor -> actor.groups().stream().sorted())
                        .map(People::group)
                        .toList();
            }
            return id == null ? List.of() : List.of(People.group(id));
        }
    }

    /** There is one tenant: the city; the engine is not told. */
    private static final class Tenants extends TenantQueryImpl {

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
