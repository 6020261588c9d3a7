import { contextual, named, table, withLiterals } from './cases.ts';

table('Ports on which a server listens', withLiterals({ ports: [80, 443, 5672, 9092] }), {
  'plaintext haproxy.cfg': [
    'bind :«80»',
    'bind *:«443» ssl crt /etc/haproxy/certs/',
    'bind 10.0.0.4:«443»',
    'maxconn 443',
    'server a 10.0.0.9 weight 80',
  ],
  'properties rabbitmq.conf': ['listeners.tcp.default = «5672»', 'channel_max = 5672', 'frame_max = 80'],
  'properties server.properties': ['listeners=PLAINTEXT://:«9092»', 'num.io.threads=80'],
});

table('Statuses of a proxy', withLiterals({ statuses: [301, 503] }), {
  'plaintext haproxy.cfg': [
    'errorfile «503» /etc/haproxy/errors/503.http',
    'http-request redirect scheme https code «301» unless { ssl_fc }',
    'redirect location /a code «301»',
    'maxconn 503',
    'stick-table type ip size 301',
    'option code 301',
  ],
});

table('Whose a folder of the system is', [{ ...named('Redis'), kind: 'tool' }, named('Docker')], {
  dockercompose: [
    '- ./redis:/etc/«redis»',
    '- data:/var/lib/«redis»/data',
    '- /var/run/«docker».sock:/var/run/«docker».sock:ro',
    '- ./a/etc/redis/b:/c',
    '- /srv/redis/a:/b',
    '- /home/ana/lib/redis/a.rb:/b',
  ],
  ini: ['conf=/etc/«redis»/redis.conf', 'log=/var/log/«redis»', 'conf=/etc/app/redis/a.conf'],
  shellscript: [
    'cat /usr/share/«redis»/a',
    'cat lib/redis/a',
    'cat ../lib/redis/a',
    'cat /usr/share/my-redis/a',
  ],
});

table('What a shell says in other files', [contextual('flock', { language: 'shellscript', in: 'code' })], {
  shellscript: ['«flock» -n a.lock b', '# flock', 'a="flock"'],
  dockerfile: ['RUN «flock» -n a.lock b', 'LABEL flock=a', '# flock'],
  makefile: ['a:\n\t«flock» -n a.lock b', 'flock: a'],
  'plaintext crontab': ['* * * * * «flock» -n a.lock b', 'flock=a'],
  python: ['flock(a)'],
  toml: ['flock = 1'],
});
