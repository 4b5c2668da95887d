#!/usr/bin/env python3
"""Computes the gold answers of question files from a seed folder.

    gold.py --seed SEED FILE...           writes `expected` (and what belongs to it) anew
    gold.py --seed SEED --check FILE...   changes nothing; exit code 1 if a stored answer differs

Every gold has a `query`; README.md beside this file describes its language. Needs nothing but Python 3.9.
"""
import argparse
import collections
import json
import pathlib
import re
import sys

TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|>=|<=|!=|[=<>()\[\]{}:,;|+~]|[\w.\-]+)')
TESTS = {
    '=': lambda a, b: a == b, '!=': lambda a, b: a is not None and a != b,
    '<': lambda a, b: a is not None and a < b, '<=': lambda a, b: a is not None and a <= b,
    '>': lambda a, b: a is not None and a > b, '>=': lambda a, b: a is not None and a >= b,
    'contains': lambda a, b: a is not None and
    (b.lower() in a.lower() if isinstance(a, str) else b.lower() in [str(x).lower() for x in a]),
    'starts': lambda a, b: a is not None and a.lower().startswith(b.lower()),
}


class Graph:
    """Nodes and relationships of a seed folder."""

    def __init__(self, folder):
        self.nodes, self.out, self.into = {}, collections.defaultdict(list), collections.defaultdict(list)
        for file in sorted(pathlib.Path(folder, 'nodes').glob('*.jsonl')):
            for row in lines(file):
                self.nodes[file.stem, row['id']] = row
        for file in sorted(pathlib.Path(folder, 'relationships').glob('*.jsonl')):
            source, kind, target = file.stem.split('-')
            for row in lines(file):
                start, end = (source, row['from']), (target, row['to'])
                if start not in self.nodes or end not in self.nodes:
                    raise ValueError(f'{file.name}: no such end: {row}')
                self.out[start].append((kind, end, row))
                self.into[end].append((kind, start, row))


class Reader:
    """Reads and evaluates one set expression."""

    def __init__(self, graph, text):
        self.graph, self.text, self.at, self.tokens = graph, text, 0, []
        position = 0
        while position < len(text.rstrip()):
            match = TOKEN.match(text, position)
            if not match:
                raise ValueError(f'cannot read {text!r} at {position}')
            self.tokens.append(match[1])
            position = match.end()

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, *wanted):
        token = self.peek()
        if token is None or wanted and token not in wanted:
            raise ValueError(f'{self.text!r}: {wanted or "more"} expected, {token!r} found')
        self.at += 1
        return token

    def whole(self):
        result = self.expression()
        if self.peek() is not None:
            raise ValueError(f'{self.text!r}: {self.peek()!r} left over')
        return result

    def expression(self):
        result = self.term()
        while self.peek() in ('and', 'or', 'except'):
            word, other = self.take(), self.term()
            result = result & other if word == 'and' else result | other if word == 'or' else result - other
        return result

    def term(self):
        if self.peek() == '(':
            self.take()
            result = self.expression()
            self.take(')')
        else:
            label = self.take()
            if self.peek() == ':':
                self.take()
                result = {(label, self.take())}
                while self.peek() == ',':
                    self.take()
                    result.add((label, self.take()))
            else:
                result = {node for node in self.graph.nodes if node[0] == label}
            missing = result - set(self.graph.nodes)
            if missing or not result:
                raise ValueError(f'{self.text!r}: no such node: {missing or label}')
        steps = self.steps()
        return steps(result)

    def steps(self):
        steps = []
        while self.peek() in ('~', '[') or self.peek() in ('<', '>') and self.tokens[self.at + 1][0].isupper():
            sign = self.take()
            steps.append(self.filter() if sign == '[' else self.around if sign == '~' else self.walk(sign))

        def run(nodes):
            for step in steps:
                nodes = step(nodes)
            return nodes
        return run

    def around(self, nodes):
        return {end for node in nodes for links in (self.graph.out, self.graph.into) for _, end, _ in links[node]}

    def walk(self, sign):
        kinds, again, tests, label = {self.take()}, False, [], None
        while self.peek() == '|':
            self.take()
            kinds.add(self.take())
        if self.peek() == '+':
            self.take()
            again = True
        if self.peek() == '{':
            self.take()
            tests = self.tests('}')
        if self.peek() and self.peek()[0].isupper():
            label = self.take()
        links = self.graph.out if sign == '>' else self.graph.into

        def once(nodes):
            return {end for node in nodes for kind, end, row in links[node]
                    if kind in kinds and all(test(row) for test in tests)}

        def run(nodes):
            found = frontier = once(nodes)
            while again and frontier:
                frontier = once(frontier) - found
                found = found | frontier
            return {node for node in found if label in (None, node[0])}
        return run

    def filter(self):
        if self.peek() != 'count':
            tests = self.tests(']')
            return lambda nodes: {node for node in nodes if all(test(self.graph.nodes[node]) for test in tests)}
        self.take()
        steps, test, number = self.steps(), TESTS[self.take()], int(self.take())
        self.take(']')
        return lambda nodes: {node for node in nodes if test(len(steps({node})), number)}

    def tests(self, end):
        tests = []
        while True:
            name, sign = self.take(), self.take()
            if sign in ('missing', 'present'):
                tests.append(lambda row, n=name, s=sign: (row.get(n) in (None, [], '')) == (s == 'missing'))
            else:
                text = self.take()
                try:
                    value = json.loads(text)
                except ValueError:
                    value = text
                tests.append(lambda row, n=name, t=TESTS[sign], v=value: t(row.get(n), v))
            if self.take(';', end) == end:
                return tests


def nodes_of(graph, text):
    return Reader(graph, text).whole()


def measure(graph, by, among=None):
    """What `by` says of one node: a property, or `count` and a path."""
    if by.startswith('count '):
        reader = Reader(graph, by[6:])
        steps = reader.steps()
        return lambda node: len(steps({node}) if among is None else steps({node}) & among)
    return lambda node: graph.nodes[node].get(by)


def order_of(graph, query):
    among = nodes_of(graph, query['among']) if 'among' in query else None
    key = measure(graph, query['by'], among)
    kept = [node for node in nodes_of(graph, query.get('top') or query['order']) if key(node) is not None]
    return sorted(((key(node), node) for node in kept), key=lambda pair: pair[0], reverse=not query.get('least', False))


def answer(graph, query, compare):
    if isinstance(query, str):
        found = nodes_of(graph, query)
        return len(found) if compare == 'count' else sorted(node[1] for node in found)
    if 'top' in query:
        ranked = order_of(graph, query)
        last = ranked[min(query.get('first', 1), len(ranked)) - 1][0]
        best = ranked[:[key for key, _ in ranked].index(last) + sum(key == last for key, _ in ranked)]
        return sorted(node[1] for _, node in best)
    if 'order' in query:
        ranked = order_of(graph, query)
        shown = ranked[:query.get('first', len(ranked))]
        keys = [key for key, _ in ranked[:len(shown) + 1]]
        if len(set(keys)) < len(keys):
            raise ValueError(f'order is not unique: {query}')
        return [node[1] for _, node in shown]
    if 'share' in query:
        whole = nodes_of(graph, query['of'])
        return round(100 * len(nodes_of(graph, query['share']) & whole) / len(whole), 2)
    if 'group' in query:
        counts, items = collections.Counter(), nodes_of(graph, query['group'])
        for item in items:
            if query['by'][0] in '<>':
                ends = Reader(graph, query['by']).steps()({item})
                counts.update(str(graph.nodes[end].get(query['key'])) if 'key' in query else end[1] for end in ends)
            else:
                counts[str(graph.nodes[item].get(query['by']))] += 1
        return [{'key': key, 'value': counts[key]} for key in sorted(counts)]
    if 'exists' in query:
        return bool(nodes_of(graph, query['exists']))
    if 'every' in query:
        return nodes_of(graph, query['every']) <= nodes_of(graph, query['in'])
    if 'larger' in query:
        return len(nodes_of(graph, query['larger'])) > len(nodes_of(graph, query['than']))
    if 'minus' in query:
        return len(nodes_of(graph, query['count'])) - len(nodes_of(graph, query['minus']))
    if 'commonest' in query:
        ranked = collections.Counter(map(measure(graph, query['commonest']), nodes_of(graph, query['of']))).most_common(2)
        if len(ranked) == 2 and ranked[0][1] == ranked[1][1]:
            raise ValueError(f'a tie: {query}: {ranked}')
        return ranked[0][0]
    if 'mean' in query or 'sum' in query:
        key = measure(graph, query.get('mean') or query['sum'])
        values = [key(node) for node in nodes_of(graph, query['of']) if key(node) is not None]
        return round(sum(values) / (len(values) if 'mean' in query else 1), 2)
    if 'edge' in query or 'value' in query:
        rows = edges(graph, query) if 'edge' in query else [graph.nodes[n] for n in nodes_of(graph, query['value'])]
        values = {json.dumps(row.get(query['property']), ensure_ascii=False) for row in rows}
        if len(values) != 1:
            raise ValueError(f'not one value: {query}: {values}')
        value = json.loads(values.pop())
        return round(100 * value, 2) if query.get('percent') else value
    raise ValueError(f'unknown query {query}')


def edges(graph, query):
    ends, where = nodes_of(graph, query['to']), query.get('where', {})
    return [row for node in nodes_of(graph, query['from']) for kind, end, row in graph.out[node]
            if kind == query['edge'] and end in ends and all(row.get(key) == value for key, value in where.items())]


def between(graph, start, end, without=()):
    """The nodes on all shortest paths, relationships taken either way."""
    def layers(node):
        steps, frontier = {node: 0}, [node]
        while frontier:
            here = frontier.pop(0)
            for _, other, _ in graph.out[here] + graph.into[here]:
                if other not in steps and other not in without:
                    steps[other] = steps[here] + 1
                    frontier.append(other)
        return steps
    (start,), (end,) = start, end
    there, back = layers(start), layers(end)
    return {node for node in there if node in back and there[node] + back[node] == there.get(end)}


def allowed_of(graph, allowed):
    if isinstance(allowed, str):
        return nodes_of(graph, allowed)
    start, end = (nodes_of(graph, text) for text in allowed['paths'])
    found = between(graph, start, end)
    if 'without' in allowed:
        found = found | between(graph, start, end, nodes_of(graph, allowed['without']))
    return found


def settle(graph, gold):
    """One gold with its answers as the graph gives them now."""
    gold = dict(gold)
    if gold.get('query') is not None:
        gold['expected'] = answer(graph, gold['query'], gold['compare'])
    if 'allowed' in gold:
        gold['allowed_expected'] = sorted({node[1] for node in allowed_of(graph, gold['allowed'])})
    if 'evidence_query' in gold:
        found = edges(graph, gold['evidence_query'])
        if len(found) != 1:
            raise ValueError(f'not one relationship: {gold["evidence_query"]}')
        gold['evidence_expected'] = {'evidence': found[0]['evidence'], 'basis': found[0].get('basis')}
    return gold


def settle_row(graph, row):
    row = dict(row)
    for part in ([row] if 'gold' in row else []) + row.get('turns', []):
        part['gold'] = settle(graph, part['gold'])
        part['alternatives'] = [settle(graph, other) for other in part.get('alternatives', [])]
    return row


def lines(file):
    return [json.loads(line) for line in pathlib.Path(file).read_text(encoding='utf-8').splitlines() if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--seed', required=True, help='folder with nodes/ and relationships/')
    parser.add_argument('--check', action='store_true', help='change nothing, tell what differs')
    parser.add_argument('files', nargs='+')
    options = parser.parse_args()
    graph, differ = Graph(options.seed), 0
    for file in options.files:
        before, after = pathlib.Path(file).read_text(encoding='utf-8').splitlines(), []
        for number, line in enumerate(before, 1):
            try:
                after.append(json.dumps(settle_row(graph, json.loads(line)), ensure_ascii=False))
            except (ValueError, KeyError) as problem:
                sys.exit(f'{file}:{number}: {problem}')
            if after[-1] != line:
                differ += 1
                print(f'{file}:{number}: {"differs" if options.check else "written anew"}')
        if not options.check:
            pathlib.Path(file).write_text('\n'.join(after) + '\n', encoding='utf-8')
    sys.exit(1 if options.check and differ else 0)


if __name__ == '__main__':
    main()
